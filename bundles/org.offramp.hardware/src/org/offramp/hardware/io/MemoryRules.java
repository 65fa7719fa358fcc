// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import java.util.function.Consumer;
import org.offramp.hardware.Memory;
import org.offramp.hardware.Platform;
import org.offramp.hardware.Processor;

/** A memory is reached by processors of the same platform. */
final class MemoryRules {

    private MemoryRules() {}

    static void check(Memory memory, Consumer<Finding> found) {
        boolean inside = memory.eContainer() instanceof Processor;
        if (inside && !memory.getProcessors().isEmpty()) {
            found.accept(new Finding(
                    memory,
                    "is inside of a processor and names processors",
                    "Remove processors, or move the memory to the platform."));
        }
        if (!inside && memory.getProcessors().isEmpty()) {
            found.accept(new Finding(
                    memory, "is reached by no processor", "Name the processors that reach it, or remove it."));
        }
        if (memory.eContainer() instanceof Platform platform) {
            memory.getProcessors().stream()
                    .filter(processor -> processor.eContainer() != platform)
                    .forEach(processor -> found.accept(new Finding(
                            memory,
                            "names the processor \"" + processor.getName() + "\", which is not on the platform",
                            "Remove it from processors, or add it to the platform.")));
        }
    }
}
