// SPDX-License-Identifier: EPL-2.0
package org.offramp.search;

import org.eclipse.jdt.annotation.Nullable;

/** Looks at how near the plans of a scan come to the limits. */
final class NearMissJudge implements Judge {
    private final Candidates candidates;
    private final Limits limits;
    private final NearMisses misses;
    private @Nullable Mapping mapping;

    NearMissJudge(Candidates candidates, Limits limits) {
        this.candidates = candidates;
        this.limits = limits;
        misses = new NearMisses(limits);
    }

    @Override
    public boolean wants(Mapping next) {
        mapping = next;
        return true;
    }

    @Override
    public void see(double objective, long tally, int levels, int[] leavers) {
        Mapping current = mapping;
        if (current != null) {
            misses.consider(limits.reached(current, leavers, candidates.count(tally)));
        }
    }

    /** Takes over what another one has kept. */
    void add(NearMissJudge other) {
        misses.add(other.misses);
    }

    NearMisses misses() {
        return misses;
    }
}
