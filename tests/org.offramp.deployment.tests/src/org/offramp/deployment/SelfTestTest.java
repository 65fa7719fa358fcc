// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.offramp.api.deployment.Verdict;
import org.offramp.graph.Interpreter;
import org.offramp.graph.tensors.Tensor;

class SelfTestTest {
    private final Fixture fixture = new Fixture();

    private SelfTest of(double... thresholds) {
        var request = fixture.request(thresholds);
        return SelfTest.of(SegmentGraph.of(request), request.plan().thresholds(), fixture.samples);
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
            boolean leaves = Verdict.of(early, sample).confidence() >= threshold;
            assertThat(test.exits().get(sample)).isEqualTo(leaves ? 0 : 2);
            assertThat(test.verdicts().get(sample)).isEqualTo(Verdict.of(leaves ? early : last, sample));
        }
    }

    @Test
    void aSampleNearAThresholdIsLeftOut() {
        double confidence = Verdict.of(logits(0), 5).confidence();
        assertThat(of(confidence - 5e-5, 0).inputs()).hasSizeLessThan(Fixture.SAMPLES);
        assertThat(of(confidence + 5e-5, 0).inputs()).hasSizeLessThan(Fixture.SAMPLES);
    }

    /** Midway between the two confidences in the middle. */
    private double median(int segment) {
        Tensor logits = logits(segment);
        double[] sorted = java.util.stream.IntStream.range(0, Fixture.SAMPLES)
                .mapToDouble(sample -> Verdict.of(logits, sample).confidence())
                .sorted()
                .toArray();
        return (sorted[Fixture.SAMPLES / 2 - 1] + sorted[Fixture.SAMPLES / 2]) / 2;
    }
}
