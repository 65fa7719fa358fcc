// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import java.util.List;

/**
 * A memory of the platform. A processor keeps weights in the flash that it reaches, or in RAM when it reaches none, and
 * activations in RAM; what several processors keep in a memory that they share adds up.
 *
 * @param readOnly flash; else RAM
 * @param bytes that a network can use
 * @param processors those that reach it
 */
public record MemoryFigures(String name, boolean readOnly, long bytes, List<Integer> processors) {
    public MemoryFigures {
        processors = List.copyOf(processors);
        if (bytes < 0) {
            throw new IllegalArgumentException(
                    "The memory '" + name + "' has " + bytes + " bytes. Maybe a sign is wrong.");
        }
    }
}
