// SPDX-License-Identifier: EPL-2.0
package org.offramp.search;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.offramp.api.Progress;

/** All plans there are; judges see them on all cores, and the order in which they do decides nothing. */
record Everything(Candidates candidates, Mappings mappings, int mostExits) {
    /** @param join makes the first judge take over what the second has kept */
    <J extends Judge> J judge(Supplier<J> judges, BiConsumer<J, J> join, String task, Progress progress) {
        Steps steps = new Steps(progress, task, architectures());
        Supplier<Scan<J>> scans = () -> new Scan<>(candidates, mappings, mostExits, judges.get(), steps::step);
        Scan<J> first = scans.get();
        first.backboneAlone();
        if (mostExits > 0) {
            Scan<J> others = IntStream.range(0, candidates.count())
                    .parallel()
                    .collect(scans, Scan::startingWith, (one, other) -> join.accept(one.judge(), other.judge()));
            join.accept(first.judge(), others.judge());
        }
        return first.judge();
    }

    long architectures() {
        return candidates.architectures(mostExits);
    }
}
