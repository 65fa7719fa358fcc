// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph;

/** Nodes, constants and outputs that don't make a network; the message names the node and what to do. */
public final class NetworkException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public NetworkException(String message) {
        super(message);
    }

    public NetworkException(String message, Throwable cause) {
        super(message, cause);
    }
}
