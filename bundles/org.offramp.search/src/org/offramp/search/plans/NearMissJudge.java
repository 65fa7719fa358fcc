// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.plans;

import java.util.List;
import org.offramp.search.limits.Limits;
import org.offramp.search.limits.NearMisses;
import org.offramp.search.mapping.Mapping;
import org.offramp.search.tables.Candidates;
import org.offramp.search.tables.Correctness;
import org.offramp.search.tables.Thresholds;

/** Looks at how near the plans of a scan come to the limits. */
public final class NearMissJudge implements Judge {
    private final Candidates candidates;
    private final Limits limits;
    private final NearMisses misses;
    private List<Mapping> mappings = List.of();

    public NearMissJudge(Candidates candidates, Limits limits) {
        this.candidates = candidates;
        this.limits = limits;
        misses = new NearMisses(limits);
    }

    @Override
    public boolean wants(List<Mapping> ways) {
        mappings = ways;
        return !ways.isEmpty();
    }

    @Override
    public void see(double floor, long tally, Thresholds thresholds) {
        Correctness correctness = limits.accuracy().correctness(candidates.count(tally), thresholds);
        for (Mapping mapping : mappings) {
            misses.consider(limits.reached(mapping, thresholds, candidates.samples(), correctness));
        }
    }

    @Override
    public void finish() {}

    /** Takes over what another one has kept. */
    public void add(NearMissJudge other) {
        misses.add(other.misses);
    }

    public NearMisses misses() {
        return misses;
    }
}
