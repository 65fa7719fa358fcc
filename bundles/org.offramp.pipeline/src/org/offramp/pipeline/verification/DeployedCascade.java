// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.offramp.api.decision.Decision;
import org.offramp.api.deployment.Deployment;
import org.offramp.api.deployment.Verdict;
import org.offramp.graph.tensors.Tensor;
import org.offramp.pipeline.inference.TensorRows;

/** A deployment ready to run. Each segment sees only the samples that haven't left before it. */
final class DeployedCascade implements AutoCloseable {
    private final Deployment deployment;
    private final Decision decision;
    private final List<DeployedSegment> segments = new ArrayList<>();

    /** @param decision the deployment's rule, with a temperature for each segment */
    DeployedCascade(
            Deployment deployment,
            Decision decision,
            List<DeployedNetworks.Graphs> graphs,
            DeployedSegment.Opening opening)
            throws IOException {
        this.deployment = deployment;
        this.decision = decision;
        try {
            for (int i = 0; i < graphs.size(); i++) {
                segments.add(new DeployedSegment(deployment.segments().get(i), graphs.get(i), opening));
            }
        } catch (IOException | RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** @param samples with the batch as the first axis */
    List<Departure> run(Tensor samples) {
        Departure[] departures = new Departure[samples.shape().extent(0)];
        List<SamplePath> paths = Stream.generate(() -> new SamplePath(deployment.recall()))
                .limit(departures.length)
                .toList();
        int[] staying = IntStream.range(0, departures.length).toArray();
        Tensor value = samples;
        for (int i = 0; staying.length > 0; i++) {
            List<Tensor> outputs = segments.get(i).run(value);
            int[] rows = rowsThatStay(i, outputs.get(0), staying, paths, departures);
            if (rows.length > 0) {
                value = TensorRows.of(outputs.get(1), rows);
            }
            int[] before = staying;
            staying = Arrays.stream(rows).map(row -> before[row]).toArray();
        }
        return Arrays.asList(departures);
    }

    private int[] rowsThatStay(
            int index, Tensor logits, int[] samples, List<SamplePath> paths, Departure[] departures) {
        Optional<Deployment.Exit> exit = deployment.segments().get(index).exit();
        return IntStream.range(0, samples.length)
                .filter(row -> {
                    Verdict verdict = Verdict.of(logits, row, decision, index);
                    Optional<Departure> departure = paths.get(samples[row]).pass(index, exit, verdict);
                    departure.ifPresent(left -> departures[samples[row]] = left);
                    return departure.isEmpty();
                })
                .toArray();
    }

    @Override
    public void close() {
        segments.forEach(DeployedSegment::close);
    }
}
