// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.offramp.api.contract.LargestShare;
import org.offramp.api.decision.Decision;
import org.offramp.api.deployment.DeploymentRequest;
import org.offramp.api.deployment.Verdict;
import org.offramp.api.search.Plan;
import org.offramp.graph.Interpreter;
import org.offramp.graph.tensors.Tensor;

class SelfTestTest {
    private static final Decision LARGEST = Decision.by(new LargestShare());

    private final Fixture fixture = new Fixture();

    private SelfTest of(double... thresholds) {
        var request = fixture.request(thresholds);
        return SelfTest.of(request, SegmentGraph.of(request));
    }

    private Tensor logits(int segment) {
        List<SegmentGraph> segments = SegmentGraph.of(fixture.request(0.5, 0.5));
        Tensor value = fixture.samples;
        for (int i = 0; i < segment; i++) {
            value = run(segments.get(i), value, segments.get(i).boundary().orElseThrow());
        }
        return run(segments.get(segment), value, segments.get(segment).logits());
    }

    private static Tensor run(SegmentGraph segment, Tensor value, String output) {
        return new Interpreter(segment.network())
                .run(Map.of(segment.input().name(), value), List.of(output))
                .get(0);
    }

    @Test
    void samplesLeaveWhereTheirConfidenceReachesTheThreshold() {
        double threshold = median(0);
        SelfTest test = of(threshold, 2);
        assertThat(test.exits()).hasSize(Fixture.SAMPLES).contains(0, 2).doesNotContain(1);
        Tensor early = logits(0);
        Tensor last = logits(2);
        for (int sample = 0; sample < Fixture.SAMPLES; sample++) {
            boolean leaves = Verdict.of(early, sample, LARGEST, 0).confidence() >= threshold;
            assertThat(test.exits().get(sample)).isEqualTo(leaves ? 0 : 2);
            assertThat(test.verdicts().get(sample)).isEqualTo(Verdict.of(leaves ? early : last, sample, LARGEST, 0));
        }
    }

    @Test
    void aSampleNearAThresholdIsLeftOut() {
        double confidence = Verdict.of(logits(0), 5, LARGEST, 0).confidence();
        assertThat(of(confidence - 5e-5, 0).inputs()).hasSizeLessThan(Fixture.SAMPLES);
        assertThat(of(confidence + 5e-5, 0).inputs()).hasSizeLessThan(Fixture.SAMPLES);
    }

    /** Midway between the two confidences in the middle. */
    private double median(int segment) {
        Tensor logits = logits(segment);
        double[] sorted = java.util.stream.IntStream.range(0, Fixture.SAMPLES)
                .mapToDouble(sample -> Verdict.of(logits, sample, LARGEST, 0).confidence())
                .sorted()
                .toArray();
        return (sorted[Fixture.SAMPLES / 2 - 1] + sorted[Fixture.SAMPLES / 2]) / 2;
    }

    @Test
    void aTemperatureChangesWhoLeavesAndNotTheAnswer() {
        Plan plan = new Plan(List.of(0, 1), List.of(0.6, 0.6), List.of(0, 0, 1));
        Decision cold = new Decision(LARGEST.rule(), List.of(0.05, 0.05, 0.05));
        Decision hot = new Decision(LARGEST.rule(), List.of(20.0, 20.0, 20.0));
        SelfTest early = of(fixture.request(plan, cold));
        SelfTest late = of(fixture.request(plan, hot));
        assertThat(early.exits()).contains(0);
        assertThat(late.exits()).containsOnly(2);
        assertThat(early.verdicts()).extracting(Verdict::label).contains(0);
    }

    @Test
    void withRecallTheMostConfidentExitPassedAnswers() {
        Plan plan = new Plan(List.of(0, 1), List.of(2.0, 0.0), List.of(0, 0, 1)).withRecall();
        Decision surerBefore = new Decision(LARGEST.rule(), List.of(0.5, 2.0, 1.0));
        SelfTest test = of(fixture.request(plan, surerBefore));
        Tensor first = logits(0);
        Tensor second = logits(1);
        assertThat(test.exits()).isNotEmpty().containsOnly(1);
        int recalled = 0;
        for (int each = 0; each < test.exits().size(); each++) {
            int sample = indexOf(test.inputs().get(each));
            Verdict before = Verdict.of(first, sample, surerBefore, 0);
            Verdict here = Verdict.of(second, sample, surerBefore, 1);
            Verdict surer = before.confidence() > here.confidence() ? before : here;
            assertThat(test.verdicts().get(each)).isEqualTo(surer);
            recalled += surer.label() != here.label() ? 1 : 0;
        }
        assertThat(recalled).isPositive();
    }

    @Test
    void withRecallTheBackboneAnswersAtTheEnd() {
        Plan plan = new Plan(List.of(0, 1), List.of(2.0, 2.0), List.of(0, 0, 1));
        assertThat(of(fixture.request(plan.withRecall(), LARGEST)).verdicts())
                .isEqualTo(of(fixture.request(plan, LARGEST)).verdicts());
    }

    @Test
    void aHeadWithAGraphOfItsOwnAnswersTheSame() {
        Plan inside = new Plan(List.of(0), List.of(0.45), List.of(0, 1));
        Plan apart = new Plan(List.of(0), List.of(0.45), List.of(0, 1), List.of(1), false);
        SelfTest test = of(fixture.request(apart, LARGEST));
        assertThat(test.exits())
                .isEqualTo(of(fixture.request(inside, LARGEST)).exits())
                .contains(0, 1);
        assertThat(test.verdicts())
                .isEqualTo(of(fixture.request(inside, LARGEST)).verdicts());
    }

    private static SelfTest of(DeploymentRequest request) {
        return SelfTest.of(request, SegmentGraph.of(request));
    }

    private int indexOf(Tensor input) {
        for (int sample = 0; sample < Fixture.SAMPLES; sample++) {
            int size = input.bytes().remaining();
            if (fixture.samples.bytes().slice(sample * size, size).equals(input.bytes())) {
                return sample;
            }
        }
        throw new AssertionError("no sample of the fixture");
    }
}
