// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.LinkFigures;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.api.search.Plan;

/**
 * An example worked by hand. The near processor: idle 0.1 W, asleep 0.01 W, wakes up in 0.5 s for 0.2 J. The far one:
 * idle 0.2 W, asleep 0.02 W, wakes up in 1 s for 3 J. Sending 100 bytes takes 0.25 s + 100 B · 0.0025 s/B = 0.5 s and
 * 100 B · 0.01 J/B = 1 J.
 */
final class SamplePathsTest {
    private static final ProcessorFigures NEAR = new ProcessorFigures("near", 0.1, 0.01, 0.5, 0.2, 1000, 1000);
    private static final ProcessorFigures FAR = new ProcessorFigures("far", 0.2, 0.02, 1, 3, 1000, 1000);
    private static final List<LinkFigures> BOTH_WAYS =
            List.of(new LinkFigures(0, 1, 0.25, 0.0025, 0.01), new LinkFigures(1, 0, 0.25, 0.0025, 0.01));
    private static final Plan TWO_PROCESSORS = new Plan(List.of(0), List.of(0.9), List.of(0, 1));

    /** One attach point: 2 s before it, 0.5 s for its head, then 4 s on the near processor or 1 s on the far one. */
    private static CostTable table(double periodSeconds, List<LinkFigures> links) {
        Part before = part(100, 2, 2, 1, 3);
        Part head = part(10, 0.5, 0.5, 0.25, 1);
        Part behind = part(300, 4, 4, 1, 6);
        return new CostTable(
                List.of(NEAR, FAR),
                List.of(before, behind),
                List.of(head),
                List.of(0),
                List.of(100L),
                links,
                periodSeconds,
                List.of());
    }

    private static Part part(long macs, double nearSeconds, double nearJoules, double farSeconds, double farJoules) {
        return new Part(
                "part of " + macs,
                macs,
                List.of(
                        new PartCost(nearSeconds, nearJoules, 0, 0, List.of()),
                        new PartCost(farSeconds, farJoules, 0, 0, List.of())));
    }

    private static void assertCost(PathCost cost, long macs, double seconds, double joules) {
        assertThat(cost.macs()).isEqualTo(macs);
        assertThat(cost.seconds()).isCloseTo(seconds, within(1e-12));
        assertThat(cost.joules()).isCloseTo(joules, within(1e-12));
    }

    @Test
    void aSampleThatLeavesEarlyLetsTheFarProcessorSleep() {
        PathCost cost = new SamplePaths(table(0, BOTH_WAYS)).of(TWO_PROCESSORS).get(0);
        // Latency: wake-up 0.5 + segment 2 + head 0.5. Awake for 2.5 s, all of it busy; asleep while it wakes up.
        double near = 2 + 0.5 + 0.01 * 0.5 + 0.2;
        double far = 0.02 * 3;
        assertCost(cost, 110, 3, near + far);
        assertThat(cost.joules()).isCloseTo(2.765, within(1e-12));
    }

    @Test
    void theSenderWaitsForTheReceiversWakeUpAndForItsOwnSending() {
        PathCost cost = new SamplePaths(table(0, BOTH_WAYS)).of(TWO_PROCESSORS).get(1);
        // Latency: 3 as before + wake-up 1 + sending 0.5 + segment 1 = 5.5.
        // Near: awake from 0.5 to 4.5, busy for 2.5. Far: awake from 4 to 5.5, busy for 1.
        double near = 2.5 + 0.1 * 1.5 + 0.01 * 1.5 + 0.2;
        double far = 6 + 0.2 * 0.5 + 0.02 * 4 + 3;
        double sending = 1;
        assertCost(cost, 410, 5.5, near + far + sending);
        assertThat(cost.joules()).isCloseTo(13.045, within(1e-12));
    }

    @Test
    void allSleepForTheRestOfALongerPeriod() {
        List<PathCost> costs = new SamplePaths(table(10, BOTH_WAYS)).of(TWO_PROCESSORS);
        assertCost(costs.get(0), 110, 3, 2.765 + (0.01 + 0.02) * 7);
        assertCost(costs.get(1), 410, 5.5, 13.045 + (0.01 + 0.02) * 4.5);
    }

    @Test
    void aPeriodIsNeverShorterThanTheLatency() {
        assertThat(new SamplePaths(table(1, BOTH_WAYS)).of(TWO_PROCESSORS))
                .isEqualTo(new SamplePaths(table(0, BOTH_WAYS)).of(TWO_PROCESSORS));
    }

    @Test
    void aProcessorWithoutASegmentCostsNothing() {
        Plan alone = new Plan(List.of(), List.of(), List.of(0));
        assertCost(new SamplePaths(table(0, List.of())).of(alone).get(0), 400, 6.5, 6 + 0.01 * 0.5 + 0.2);
    }

    @Test
    void noHandOverAndNoSecondWakeUpOnOneProcessor() {
        Plan oneProcessor = new Plan(List.of(0), List.of(0.9), List.of(0, 0));
        List<PathCost> costs = new SamplePaths(table(0, List.of())).of(oneProcessor);
        assertCost(costs.get(0), 110, 3, 2.5 + 0.01 * 0.5 + 0.2);
        assertCost(costs.get(1), 410, 7, 6.5 + 0.01 * 0.5 + 0.2);
    }

    @Test
    void aProcessorThatTheSampleComesBackToStaysAwake() {
        CostTable costs = new CostTable(
                List.of(NEAR, FAR),
                List.of(part(1, 1, 1, 9, 9), part(1, 9, 9, 1, 2), part(1, 1, 1, 9, 9)),
                List.of(part(0, 0, 0, 0, 0), part(0, 0, 0, 0, 0)),
                List.of(0, 1),
                List.of(100L, 100L),
                BOTH_WAYS,
                0,
                List.of());
        PathCost cost = new SamplePaths(costs)
                .of(new Plan(List.of(0, 1), List.of(0.5, 0.5), List.of(0, 1, 0)))
                .get(2);
        // 0.5 wake-up, 1 near, 1 wake-up, 0.5 sending, 1 far, 0.5 sending back, 1 near.
        // Near: awake from 0.5 to 5.5, busy for 2. Far: awake from 2.5 to 4.5, busy for 1.
        double near = 2 + 0.1 * 3 + 0.01 * 0.5 + 0.2;
        double far = 2 + 0.2 * 1 + 0.02 * 3.5 + 3;
        assertCost(cost, 3, 5.5, near + far + 2);
    }

    @Test
    void refusesAHandOverWithoutALink() {
        SamplePaths paths = new SamplePaths(table(0, List.of()));
        assertThatThrownBy(() -> paths.of(TWO_PROCESSORS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'near' to 'far'");
    }
}
