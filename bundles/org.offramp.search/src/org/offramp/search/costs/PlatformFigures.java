// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.costs;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.api.cost.LinkFigures;
import org.offramp.api.cost.MemoryFigures;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.hardware.Link;
import org.offramp.hardware.Memory;
import org.offramp.hardware.MemoryKind;
import org.offramp.hardware.Platform;
import org.offramp.hardware.PowerState;
import org.offramp.hardware.PowerStateKind;
import org.offramp.hardware.Processor;
import org.offramp.hardware.Quantity;

/** The numbers of a platform that don't depend on the network, for some of its processors. */
final class PlatformFigures {
    private final Platform platform;
    private final List<Processor> processors;

    PlatformFigures(Platform platform, List<Processor> processors) {
        this.platform = platform;
        this.processors = List.copyOf(processors);
    }

    List<ProcessorFigures> processors() {
        return processors.stream().map(PlatformFigures::figures).toList();
    }

    /** Without sleep a processor rests idle, without idle it stays active; it wakes up from where it rests. */
    private static ProcessorFigures figures(Processor processor) {
        PowerState idle = state(processor, PowerStateKind.IDLE, PowerStateKind.ACTIVE);
        PowerState rest = state(processor, PowerStateKind.SLEEP, PowerStateKind.IDLE, PowerStateKind.ACTIVE);
        return new ProcessorFigures(
                processor.getName(),
                idle.getWatts().getValue(),
                rest.getWatts().getValue(),
                valueOrZero(rest.getWakeUpSeconds()),
                valueOrZero(rest.getWakeUpJoules()),
                room(processor, weightKind(processor)),
                room(processor, MemoryKind.RAM));
    }

    private static PowerState state(Processor processor, PowerStateKind... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> Optional.ofNullable(processor.powerState(kind)).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The processor '" + processor.getName()
                        + "' has no active power. Add a power state of that kind to it."));
    }

    private static MemoryKind weightKind(Processor processor) {
        boolean flash = processor.reachableMemories().stream().anyMatch(memory -> memory.getKind() == MemoryKind.FLASH);
        return flash ? MemoryKind.FLASH : MemoryKind.RAM;
    }

    private static long room(Processor processor, MemoryKind kind) {
        return processor.reachableMemories().stream()
                .filter(memory -> memory.getKind() == kind)
                .map(PlatformFigures::bytes)
                .reduce(Long::sum)
                .orElse(Long.MAX_VALUE);
    }

    private static long bytes(Memory memory) {
        return (long) memory.getBytes().getValue();
    }

    private static double valueOrZero(@Nullable Quantity quantity) {
        return quantity == null ? 0 : quantity.getValue();
    }

    /** All memories that one of the processors reaches. */
    List<MemoryFigures> memories() {
        return processors.stream()
                .flatMap(processor -> processor.reachableMemories().stream())
                .distinct()
                .map(memory -> new MemoryFigures(
                        memory.getName(), memory.getKind() == MemoryKind.FLASH, bytes(memory), reaching(memory)))
                .toList();
    }

    private List<Integer> reaching(Memory memory) {
        return Stream.iterate(0, index -> index < processors.size(), index -> index + 1)
                .filter(index -> processors.get(index).reachableMemories().contains(memory))
                .toList();
    }

    /**
     * For each pair of processors the link that hands over a tensor of this size soonest. Two that share RAM need no
     * link: handing over costs nothing where the platform models none.
     */
    List<LinkFigures> links(long bytes) {
        Map<List<Integer>, LinkFigures> best = new LinkedHashMap<>();
        modelled()
                .forEach(link -> best.merge(
                        List.of(link.from(), link.to()), link, (first, second) -> soonest(first, second, bytes)));
        shared().forEach(link -> best.putIfAbsent(List.of(link.from(), link.to()), link));
        return best.values().stream()
                .sorted(Comparator.comparingInt(LinkFigures::from).thenComparingInt(LinkFigures::to))
                .toList();
    }

    private static LinkFigures soonest(LinkFigures first, LinkFigures second, long bytes) {
        return second.seconds(bytes) < first.seconds(bytes) ? second : first;
    }

    private Stream<LinkFigures> modelled() {
        return platform.getLinks().stream()
                .filter(link -> processors.contains(link.getFirst()) && processors.contains(link.getSecond()))
                .flatMap(link -> Stream.of(
                        figures(link, link.getFirst(), link.getSecond()),
                        figures(link, link.getSecond(), link.getFirst())));
    }

    private LinkFigures figures(Link link, Processor from, Processor to) {
        return new LinkFigures(
                processors.indexOf(from),
                processors.indexOf(to),
                valueOrZero(link.getLatencySeconds()) + valueOrZero(link.getSecondsPerMessage()),
                1 / link.getBytesPerSecond().getValue(),
                valueOrZero(link.getJoulesPerByte()));
    }

    private Stream<LinkFigures> shared() {
        return memories().stream()
                .filter(memory -> !memory.readOnly())
                .flatMap(memory -> memory.processors().stream()
                        .flatMap(from -> memory.processors().stream()
                                .filter(to -> !to.equals(from))
                                .map(to -> new LinkFigures(from, to, 0, 0, 0))));
    }
}
