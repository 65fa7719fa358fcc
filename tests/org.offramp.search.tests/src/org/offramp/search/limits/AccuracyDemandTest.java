// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.search.AccuracyLimits;
import org.offramp.api.search.AccuracyMeasure;
import org.offramp.search.tables.CascadeCount;
import org.offramp.search.tables.Correctness;

final class AccuracyDemandTest {
    private static final CascadeCount BACKBONE = new CascadeCount(200, 180, 0, 0);

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.005, 0.0049, 0.01, 0.3, 1})
    void leastRightIsTheFewestThatKeepTheDrop(double drop) {
        AccuracyDemand demand = new AccuracyDemand(AccuracyLimits.drop(drop));
        int least = IntStream.rangeClosed(0, 180)
                .filter(right -> demand.isMet(Correctness.of(new CascadeCount(200, 180, 180 - right, 0), false)))
                .findFirst()
                .orElseThrow();
        assertThat(demand.leastRight(BACKBONE)).isEqualTo(least);
    }

    @Test
    void withoutALimitNobodyHasToBeRight() {
        assertThat(new AccuracyDemand(AccuracyLimits.NONE).leastRight(BACKBONE)).isZero();
    }

    /** Where classes are counted one by one, the number of right answers says nothing. */
    @ParameterizedTest
    @EnumSource(names = "OVERALL", mode = EnumSource.Mode.EXCLUDE)
    void leastRightIsNoHelpForMeasuresOfClasses(AccuracyMeasure measure) {
        AccuracyLimits limits = AccuracyLimits.drop(0).of(measure);
        assertThat(new AccuracyDemand(limits).leastRight(BACKBONE)).isZero();
    }
}
