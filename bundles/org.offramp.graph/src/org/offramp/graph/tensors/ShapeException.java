// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.tensors;

/** Shapes, types or attributes that don't fit together; the message holds the values and what to do. */
public final class ShapeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public ShapeException(String message) {
        super(message);
    }
}
