// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.offramp.api.BadInputException;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.api.search.MemoryLoad;

/**
 * Bytes that a plan may take on some processors, in the order of the cost table.
 *
 * @param processors their indices
 * @param bytes the largest number for each of them
 */
public record MemoryLimits(List<Integer> processors, List<Long> bytes) {
    /** @param byName of processors of the table */
    public static MemoryLimits of(Map<String, Long> byName, CostTable costs) {
        List<String> names =
                costs.processors().stream().map(ProcessorFigures::name).toList();
        List<Integer> processors = new ArrayList<>();
        List<Long> bytes = new ArrayList<>();
        byName.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadInputException(
                            "memory limit",
                            "There is no processor '" + name + "'.",
                            "Name one of " + String.join(", ", names) + ".");
                });
        for (int processor = 0; processor < names.size(); processor++) {
            if (byName.containsKey(names.get(processor))) {
                processors.add(processor);
                bytes.add(byName.getOrDefault(names.get(processor), 0L));
            }
        }
        return new MemoryLimits(List.copyOf(processors), List.copyOf(bytes));
    }

    int count() {
        return bytes.size();
    }

    public boolean areKept(MemoryLoad load) {
        for (int limit = 0; limit < bytes.size(); limit++) {
            if (load.bytes(processors.get(limit)) > bytes.get(limit)) {
                return false;
            }
        }
        return true;
    }
}
