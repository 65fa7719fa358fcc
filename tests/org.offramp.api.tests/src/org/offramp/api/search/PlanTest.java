// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.offramp.api.training.ExitProfile;

class PlanTest {
    private static final Plan PLAN = new Plan(List.of(0, 3), List.of(0.5, 0.7), List.of(0, 1, 2));

    @Test
    void headsRunWhereTheirSegmentsRunUnlessToldOtherwise() {
        assertThat(PLAN.headProcessors()).containsExactly(0, 1);
        assertThat(PLAN.isHeadOnNext(0)).isFalse();
        assertThat(PLAN.recall()).isFalse();
    }

    @Test
    void headsRunOnTheNextProcessorWhenToldSo() {
        Plan plan = new Plan(PLAN.heads(), PLAN.thresholds(), PLAN.processors(), List.of(0, 2), true);
        assertThat(plan.isHeadOnNext(0)).isFalse();
        assertThat(plan.isHeadOnNext(1)).isTrue();
        assertThat(List.of(plan.answeringProcessor(0), plan.answeringProcessor(1), plan.answeringProcessor(2)))
                .containsExactly(0, 2, 2);
        assertThat(plan.withThresholds(List.of(0.1, 0.2)))
                .isEqualTo(new Plan(PLAN.heads(), List.of(0.1, 0.2), PLAN.processors(), List.of(0, 2), true));
    }

    @Test
    void recallAnswersByTheMostConfidentExitSeenAndByTheLatestOfEquals() {
        float[][] confidence = {{0.4f, 0.3f, 0.9f}, {0.3f, 0.3f, 0.1f}, {0.35f, 0.3f, 0.2f}, {1, 1, 1}};
        ExitProfile profile = new ExitProfile(List.of("a", "b", "c", "end"), confidence, new int[4][3], new int[3]);
        Plan plain = new Plan(List.of(0, 1, 2), List.of(0.5, 0.5, 0.3), List.of(0, 0, 0, 0));
        assertThat(plain.exitOf(profile, 0)).isEqualTo(2);
        assertThat(plain.answering(profile, 2, 0)).isEqualTo(2);
        assertThat(plain.withRecall().answering(profile, 2, 0)).isZero();
        assertThat(plain.withRecall().answering(profile, 2, 1)).isEqualTo(2);
        assertThat(plain.withRecall().answering(profile, 3, 2)).isEqualTo(3);
        assertThat(plain.exitOf(profile, 2)).isZero();
    }

    @Test
    void nothingLiesBehindAnExitWhereEverybodyLeaves() {
        assertThat(PLAN.lastExit()).isEqualTo(2);
        assertThat(PLAN.withThresholds(List.of(0.5, 0.0)).lastExit()).isEqualTo(1);
    }

    @Test
    void refusesHeadsThatRunBesideNeitherSegment() {
        assertThatThrownBy(() -> new Plan(PLAN.heads(), PLAN.thresholds(), PLAN.processors(), List.of(2, 2), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("exit 0 is on processor 2");
    }

    @Test
    void refusesPartsThatDontFitTogether() {
        assertThatThrownBy(() -> new Plan(List.of(0), List.of(), List.of(0, 0), List.of(0), false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
