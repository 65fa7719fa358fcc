// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Among which plans a search chooses.
 *
 * @param grid thresholds that are tried
 * @param heads when present, every plan has these exits and no others
 * @param options what else makes the space another one
 */
public record SearchSpace(ThresholdGrid grid, Optional<List<Integer>> heads, Set<Option> options) {
    /** Any architecture, any order of processors, the usual grid, no option. */
    public static final SearchSpace USUAL = new SearchSpace(ThresholdGrid.USUAL, Optional.empty(), Set.of());

    /** What makes a space wider, narrower or of another kind. */
    public enum Option {
        /** Segments go through the processors only in the order of the cost table, never back. */
        IN_ORDER,
        /** A head may also run on the processor of the segment behind it. */
        HEADS_ON_NEXT,
        /** Every plan with exits recalls: see {@link Plan#recall}. */
        RECALL,
        /** The front is that of accuracy, energy, mean and worst latency and memory; else of accuracy and objective. */
        WHOLE_FRONT
    }

    public SearchSpace {
        heads = heads.map(List::copyOf);
        options = Collections.unmodifiableSet(new TreeSet<>(options));
    }

    public SearchSpace on(ThresholdGrid other) {
        return new SearchSpace(other, heads, options);
    }

    /** For these exits alone. */
    public SearchSpace withHeads(List<Integer> exits) {
        return new SearchSpace(grid, Optional.of(exits), options);
    }

    public SearchSpace with(Option more) {
        Set<Option> all = new TreeSet<>(options);
        all.add(more);
        return new SearchSpace(grid, heads, all);
    }

    public SearchSpace without(Option less) {
        Set<Option> fewer = new TreeSet<>(options);
        fewer.remove(less);
        return new SearchSpace(grid, heads, fewer);
    }

    public boolean has(Option option) {
        return options.contains(option);
    }
}
