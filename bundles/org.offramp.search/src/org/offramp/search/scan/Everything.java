// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.scan;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.offramp.api.Progress;
import org.offramp.search.mapping.Mappings;
import org.offramp.search.plans.Judge;
import org.offramp.search.tables.ArchitectureTables;
import org.offramp.search.tables.Candidates;
import org.offramp.search.tables.Steps;

/** All plans there are; judges see them on all cores, and the order in which they do decides nothing. */
public record Everything(
        Candidates candidates, Mappings mappings, int mostExits, int threads, ArchitectureTables tables) {
    /** With tables of its own. */
    public Everything(Candidates candidates, Mappings mappings, int mostExits, int threads) {
        this(candidates, mappings, mostExits, threads, tables(candidates, mostExits));
    }

    private static ArchitectureTables tables(Candidates candidates, int mostExits) {
        return new ArchitectureTables(candidates, mostExits, candidates.counts().ofOutcomes());
    }

    /** The same with other mappings; not at the same time. */
    public Everything with(Mappings others) {
        return new Everything(candidates, others, mostExits, threads, tables);
    }

    /** The tables of the only architecture, if there is only one; filled when it has been judged. */
    public Optional<ArchitectureTables> onlyTables() {
        return candidates.fixed() ? Optional.of(tables) : Optional.empty();
    }

    /** @param join makes the first judge take over what the second has kept */
    public <J extends Judge> J judge(Supplier<J> judges, BiConsumer<J, J> join, String task, Progress progress) {
        Steps steps = new Steps(progress, task, architectures());
        Scan<J> first = scan(judges, tables, steps);
        first.backboneAlone();
        if (mostExits > 0) {
            work(first, judges, steps).forEach(other -> join.accept(first.judge(), other.judge()));
        }
        return first.judge();
    }

    private <J extends Judge> Scan<J> scan(Supplier<J> judges, ArchitectureTables own, Steps steps) {
        return new Scan<>(candidates, mappings, mostExits, judges.get(), own, steps::step);
    }

    /** Each thread takes the next first exit that nobody has taken; the scans beside the first one. */
    private <J extends Judge> List<Scan<J>> work(Scan<J> first, Supplier<J> judges, Steps steps) {
        AtomicInteger next = new AtomicInteger();
        int starts = candidates.fixed() ? 1 : candidates.count();
        List<Scan<J>> scans = IntStream.range(0, Math.min(threads, starts))
                .parallel()
                .mapToObj(thread -> {
                    Scan<J> scan = thread == 0 ? first : scan(judges, tables(candidates, mostExits), steps);
                    for (int start = next.getAndIncrement(); start < starts; start = next.getAndIncrement()) {
                        scan.startingWith(start);
                    }
                    return scan;
                })
                .toList();
        return scans.subList(1, scans.size());
    }

    public long architectures() {
        return Candidates.sum(candidates.architectures(mostExits));
    }
}
