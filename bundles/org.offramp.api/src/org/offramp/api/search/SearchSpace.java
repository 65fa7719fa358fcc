// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

import java.util.List;
import java.util.Optional;

/**
 * Among which plans a search chooses.
 *
 * @param grid thresholds that are tried
 * @param heads when present, every plan has these exits and no others
 * @param mappedInOrder whether segments go through the processors only in the order of the cost table, never back
 * @param wholeFront whether the front is that of accuracy, energy, mean and worst latency and memory; else of accuracy
 *     and the objective
 */
public record SearchSpace(
        ThresholdGrid grid, Optional<List<Integer>> heads, boolean mappedInOrder, boolean wholeFront) {
    /** Any architecture, any order of processors, the usual grid. */
    public static final SearchSpace USUAL = new SearchSpace(ThresholdGrid.USUAL, Optional.empty(), false, false);

    public SearchSpace {
        heads = heads.map(List::copyOf);
    }

    public SearchSpace on(ThresholdGrid other) {
        return new SearchSpace(other, heads, mappedInOrder, wholeFront);
    }

    /** For these exits alone. */
    public SearchSpace withHeads(List<Integer> exits) {
        return new SearchSpace(grid, Optional.of(exits), mappedInOrder, wholeFront);
    }

    public SearchSpace inOrder() {
        return new SearchSpace(grid, heads, true, wholeFront);
    }

    public SearchSpace withWholeFront() {
        return new SearchSpace(grid, heads, mappedInOrder, true);
    }
}
