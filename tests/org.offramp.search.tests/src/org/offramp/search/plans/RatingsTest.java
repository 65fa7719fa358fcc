// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.api.Progress;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Quantity;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchSpace;
import org.offramp.api.search.ThresholdGrid;
import org.offramp.search.SearchCase;
import org.offramp.search.exact.ExactSearch;
import org.offramp.search.replay.CascadeReplay;

/** Figures come from tables of different layouts: with room for right answers or none, of few cells or many. */
final class RatingsTest {
    @ParameterizedTest
    @CsvSource({"300, 3, 13", "300, 4, 30", "70000, 1, 13", "70000, 3, 13", "70000, 3, 40"})
    void figuresOfTheOnlyArchitectureAreThoseOfAReplay(int samples, int exits, int levels) {
        SearchCase data = SearchCase.random(samples + exits, exits, 1, samples, 2);
        Objective objective = Objective.of(Quantity.ENERGY, exits)
                .in(SearchSpace.USUAL
                        .on(ThresholdGrid.quantiles(levels))
                        .withHeads(List.of(0, 1, 2, 3).subList(0, exits)));
        List<RatedPlan> front = new ExactSearch(1)
                .search(data.profile(), data.costs(), objective, Progress.NONE)
                .front();
        assertThat(front).hasSizeGreaterThan(3);
        for (int index = 0; index < front.size(); index += Math.max(1, front.size() / 20)) {
            RatedPlan rated = front.get(index);
            assertThat(rated.figures())
                    .isEqualTo(new CascadeReplay().replay(rated.plan(), data.profile(), data.costs()));
        }
    }
}
