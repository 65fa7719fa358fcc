// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.compute;

/** An engine can't run a network or failed while running it; the message names the engine, the place and the reason. */
public final class ComputeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ComputeException(String message) {
        super(message);
    }

    public ComputeException(String message, Throwable cause) {
        super(message, cause);
    }
}
