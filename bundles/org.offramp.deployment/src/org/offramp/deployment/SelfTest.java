// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.offramp.api.deployment.Verdict;
import org.offramp.graph.Interpreter;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Tensor;

/**
 * What the segments do with some samples, computed in plain Java so that it depends on no engine.
 *
 * @param inputs one tensor for each sample, with a batch of one
 * @param exits index of the segment behind which the sample leaves
 */
record SelfTest(List<Tensor> inputs, List<Integer> exits, List<Verdict> verdicts) {
    /** Samples whose confidence is nearer to a threshold are left out: another engine's last bits would decide. */
    private static final double NEAR = 1e-4;

    static SelfTest of(List<SegmentGraph> segments, List<Double> thresholds, Tensor samples) {
        SelfTest test = new SelfTest(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int sample = 0; sample < samples.shape().extent(0); sample++) {
            test.add(segments, thresholds, row(samples, sample));
        }
        return test;
    }

    private void add(List<SegmentGraph> segments, List<Double> thresholds, Tensor sample) {
        Tensor value = sample;
        for (int i = 0; i < segments.size(); i++) {
            SegmentGraph segment = segments.get(i);
            List<Tensor> outputs = new Interpreter(segment.network())
                    .run(
                            Map.of(segment.input().name(), value),
                            segment.network().outputs());
            Verdict verdict = Verdict.of(outputs.get(0), 0);
            if (i == thresholds.size() || verdict.reaches(thresholds.get(i) + NEAR)) {
                inputs.add(sample);
                exits.add(i);
                verdicts.add(verdict);
                return;
            }
            if (verdict.reaches(thresholds.get(i) - NEAR)) {
                return;
            }
            value = outputs.get(1);
        }
    }

    private static Tensor row(Tensor samples, int sample) {
        ByteBuffer bytes = samples.bytes();
        int size = bytes.remaining() / samples.shape().extent(0);
        return Tensor.wrap(samples.element(), samples.shape().with(0, Dim.of(1)), bytes.slice(sample * size, size));
    }
}
