// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.verification;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.offramp.api.compute.PreparedNetwork;
import org.offramp.api.deployment.Deployment;
import org.offramp.graph.tensors.Tensor;

/** A segment ready to run, with its head. */
final class DeployedSegment implements AutoCloseable {
    private final Deployment.Segment segment;
    private final PreparedNetwork network;
    private final Optional<PreparedNetwork> head;

    /** Makes a graph ready, with its outputs in this order. */
    interface Opening {
        PreparedNetwork open(DeployedNetworks.Graph graph, List<String> outputs) throws IOException;
    }

    DeployedSegment(Deployment.Segment segment, DeployedNetworks.Graphs graphs, Opening opening) throws IOException {
        this.segment = segment;
        String logits = segment.classifier().logits();
        Stream<String> boundary = segment.exit().map(Deployment.Exit::boundary).stream();
        if (graphs.head().isEmpty()) {
            network = opening.open(
                    graphs.segment(), Stream.concat(Stream.of(logits), boundary).toList());
            head = Optional.empty();
            return;
        }
        network = opening.open(graphs.segment(), boundary.toList());
        try {
            head = Optional.of(opening.open(graphs.head().get(), List.of(logits)));
        } catch (IOException | RuntimeException | Error e) {
            network.close();
            throw e;
        }
    }

    /** The logits, and the boundary's tensor unless it is the last segment. */
    List<Tensor> run(Tensor value) {
        List<Tensor> outputs = network.run(Map.of(segment.input().name(), value));
        return head.map(apart -> List.of(
                        apart.run(Map.of(segment.exit().orElseThrow().boundary(), outputs.get(0)))
                                .get(0),
                        outputs.get(0)))
                .orElse(outputs);
    }

    @Override
    public void close() {
        head.ifPresent(PreparedNetwork::close);
        network.close();
    }
}
