// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.offramp.api.decision.Decision;
import org.offramp.api.deployment.DeploymentRequest;
import org.offramp.api.deployment.Verdict;
import org.offramp.api.search.Plan;
import org.offramp.graph.Interpreter;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Tensor;

/**
 * What the segments do with some samples, computed in plain Java so that it depends on no engine.
 *
 * @param inputs one tensor for each sample, with a batch of one
 * @param exits index of the segment behind which the sample leaves
 * @param verdicts the answers, with the confidence of whoever gave them
 */
record SelfTest(List<Tensor> inputs, List<Integer> exits, List<Verdict> verdicts) {
    /** Samples whose confidence is nearer to what decides are left out: another engine's last bits would decide. */
    private static final double NEAR = 1e-4;

    static SelfTest of(DeploymentRequest request, List<SegmentGraph> segments) {
        Plan plan = request.plan();
        List<Integer> classifiers = Stream.concat(
                        plan.heads().stream(), Stream.of(request.heads().size()))
                .toList();
        Decision decision = request.decision().of(classifiers);
        SelfTest test = new SelfTest(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Tensor samples = request.selfTestInputs();
        for (int sample = 0; sample < samples.shape().extent(0); sample++) {
            test.add(plan, segments, decision, row(samples, sample));
        }
        return test;
    }

    private void add(Plan plan, List<SegmentGraph> segments, Decision decision, Tensor sample) {
        Tensor value = sample;
        Verdict surest = new Verdict(Verdict.NONE, Double.NaN);
        boolean unclear = false;
        for (int i = 0; i < segments.size(); i++) {
            List<Tensor> outputs = run(segments.get(i), value);
            Verdict verdict = Verdict.of(outputs.get(0), 0, decision, i);
            boolean last = i == plan.heads().size();
            unclear |= verdict.isAlmostAsSureAs(surest, NEAR);
            surest = surest.orSurer(verdict);
            if (last || verdict.reaches(plan.thresholds().get(i) + NEAR)) {
                if (last || !plan.recall() || !unclear) {
                    add(sample, i, plan.recall() && !last ? surest : verdict);
                }
                return;
            }
            if (verdict.reaches(plan.thresholds().get(i) - NEAR)) {
                return;
            }
            value = outputs.get(1);
        }
    }

    private void add(Tensor sample, int exit, Verdict verdict) {
        inputs.add(sample);
        exits.add(exit);
        verdicts.add(verdict);
    }

    /** The logits, and what is handed over. */
    private static List<Tensor> run(SegmentGraph segment, Tensor value) {
        List<Tensor> outputs = run(segment.network(), value);
        return segment.head()
                .map(head -> List.of(run(head, outputs.get(0)).get(0), outputs.get(0)))
                .orElse(outputs);
    }

    private static List<Tensor> run(Network network, Tensor value) {
        return new Interpreter(network).run(Map.of(network.inputs().get(0).name(), value), network.outputs());
    }

    private static Tensor row(Tensor samples, int sample) {
        ByteBuffer bytes = samples.bytes();
        int size = bytes.remaining() / samples.shape().extent(0);
        return Tensor.wrap(samples.element(), samples.shape().with(0, Dim.of(1)), bytes.slice(sample * size, size));
    }
}
