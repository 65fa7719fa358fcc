// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.costs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.offramp.api.Omission;
import org.offramp.api.cost.MemoryFigures;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.search.mapping.MemoryRoom;

/** Finds the parts that no processor can run, each looked at alone. */
final class Fitting {
    private final List<ProcessorFigures> processors;
    private final MemoryRoom room;

    Fitting(List<ProcessorFigures> processors, List<MemoryFigures> memories) {
        this.processors = processors;
        this.room = new MemoryRoom(processors, memories);
    }

    /** Why no processor can run the part; none when one can. */
    Optional<Omission> omission(Part part) {
        List<String> obstacles = IntStream.range(0, processors.size())
                .filter(processor -> !fits(part.byProcessor().get(processor), processor))
                .mapToObj(processor -> obstacle(part.byProcessor().get(processor), processors.get(processor)))
                .toList();
        return obstacles.size() < processors.size()
                ? Optional.empty()
                : Optional.of(new Omission(
                        part.name(),
                        obstacles.stream().collect(Collectors.joining("; ", "No processor can run it: ", "."))
                                + " Add a processor or memory to the platform, or take a smaller backbone."));
    }

    private boolean fits(PartCost cost, int processor) {
        long[] weights = new long[processors.size()];
        long[] activations = new long[processors.size()];
        weights[processor] = cost.weightBytes();
        activations[processor] = cost.peakActivationBytes();
        return cost.isSupported() && room.holds(index -> weights[index], index -> activations[index]);
    }

    private static String obstacle(PartCost cost, ProcessorFigures processor) {
        return "'" + processor.name() + "' "
                + (cost.isSupported()
                        ? "has " + room(processor.weightMemoryBytes()) + " for weights and "
                                + room(processor.activationMemoryBytes()) + " for activations, and it takes "
                                + cost.weightBytes() + " and " + cost.peakActivationBytes()
                        : "lacks " + String.join(", ", cost.unsupported()));
    }

    private static String room(long bytes) {
        return bytes == Long.MAX_VALUE ? "any number of bytes" : bytes + " bytes";
    }
}
