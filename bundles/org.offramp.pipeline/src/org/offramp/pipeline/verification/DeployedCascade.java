// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.offramp.api.compute.PreparedNetwork;
import org.offramp.api.deployment.Deployment;
import org.offramp.api.deployment.Verdict;
import org.offramp.graph.tensors.Tensor;
import org.offramp.pipeline.inference.TensorRows;

/** A deployment ready to run. Each segment sees only the samples that haven't left before it. */
final class DeployedCascade implements AutoCloseable {
    /** Engines differ by less. */
    private static final double NEAR = 1e-5;

    private final Deployment deployment;
    private final List<PreparedNetwork> prepared = new ArrayList<>();

    /** Makes a segment ready; the logits are the first of the outputs. */
    interface Opening {
        PreparedNetwork open(int segment, List<String> outputs) throws IOException;
    }

    DeployedCascade(Deployment deployment, Opening opening) throws IOException {
        this.deployment = deployment;
        try {
            for (int i = 0; i < deployment.segments().size(); i++) {
                prepared.add(opening.open(i, outputs(deployment.segments().get(i))));
            }
        } catch (IOException | RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private static List<String> outputs(Deployment.Segment segment) {
        return Stream.concat(Stream.of(segment.logits()), segment.exit().map(Deployment.Exit::boundary).stream())
                .toList();
    }

    /** @param samples with the batch as the first axis */
    List<Departure> run(Tensor samples) {
        Departure[] departures = new Departure[samples.shape().extent(0)];
        boolean[] near = new boolean[departures.length];
        int[] staying = IntStream.range(0, departures.length).toArray();
        Tensor value = samples;
        for (int i = 0; staying.length > 0; i++) {
            Deployment.Segment segment = deployment.segments().get(i);
            List<Tensor> outputs = prepared.get(i).run(Map.of(segment.input().name(), value));
            int[] rows = rowsThatStay(i, segment.exit(), outputs.get(0), staying, near, departures);
            if (rows.length > 0) {
                value = TensorRows.of(outputs.get(1), rows);
            }
            int[] before = staying;
            staying = Arrays.stream(rows).map(row -> before[row]).toArray();
        }
        return Arrays.asList(departures);
    }

    private static int[] rowsThatStay(
            int index,
            Optional<Deployment.Exit> exit,
            Tensor logits,
            int[] samples,
            boolean[] near,
            Departure[] departures) {
        return IntStream.range(0, samples.length)
                .filter(row -> {
                    int sample = samples[row];
                    Verdict verdict = Verdict.of(logits, row);
                    near[sample] |= exit.isPresent()
                            && Math.abs(verdict.confidence() - exit.get().threshold()) <= NEAR;
                    boolean stays =
                            exit.isPresent() && !verdict.reaches(exit.get().threshold());
                    if (!stays) {
                        departures[sample] = new Departure(index, verdict.label(), near[sample]);
                    }
                    return stays;
                })
                .toArray();
    }

    @Override
    public void close() {
        prepared.forEach(PreparedNetwork::close);
    }
}
