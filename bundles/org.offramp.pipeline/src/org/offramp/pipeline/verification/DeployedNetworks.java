// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.offramp.api.BadInputException;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.backbones.Backbones;
import org.offramp.api.deployment.Deployment;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.TensorType;

/** The networks in the files of a deployment, checked against its manifest. */
final class DeployedNetworks {
    private static final String REMEDY = "Maybe the deployment is damaged: export it again.";

    private final Backbones backbones;

    DeployedNetworks(Backbones backbones) {
        this.backbones = backbones;
    }

    /** A file with what was read out of it. */
    record Graph(Path file, Network network) {}

    /**
     * The graphs of a segment.
     *
     * @param head when it has one of its own
     */
    record Graphs(Graph segment, Optional<Graph> head) {
        /** The one that gives the logits. */
        Graph classifier() {
            return head.orElse(segment);
        }
    }

    /** @throws BadInputException when a file holds something else than the manifest says */
    List<Graphs> read(Deployment deployment) throws IOException {
        List<Graphs> all = new ArrayList<>();
        for (Deployment.Segment segment : deployment.segments()) {
            Optional<Path> apart = segment.classifier().file();
            Graphs graphs = new Graphs(
                    read(segment.file()), apart.isPresent() ? Optional.of(read(apart.get())) : Optional.empty());
            check(segment, graphs);
            checkLogits(deployment, segment, graphs.classifier());
            all.add(graphs);
        }
        return List.copyOf(all);
    }

    private Graph read(Path file) throws IOException {
        return new Graph(file, backbones.read(file, Arithmetic.EXACT).network());
    }

    private static void check(Deployment.Segment segment, Graphs graphs) {
        Network network = graphs.segment().network();
        if (!network.inputs().equals(List.of(segment.input()))) {
            throw new BadInputException(
                    segment.file(),
                    "It takes in " + network.inputs() + ", but the manifest says " + segment.input() + ".",
                    REMEDY);
        }
        Shape input = segment.input().type().shape();
        Dim batch = input.rank() == 0 ? Dim.of(0) : input.dim(0);
        if (!batch.equals(Dim.BATCH) && !(input.isFixed() && batch.equals(Dim.of(1)))) {
            throw new BadInputException(
                    segment.file(), "Its input " + segment.input() + " isn't one row for each sample.", REMEDY);
        }
        segment.exit().ifPresent(exit -> checkOutput(graphs.segment(), exit.boundary()));
        graphs.head().ifPresent(head -> checkHead(segment, graphs.segment(), head));
    }

    private static void checkHead(Deployment.Segment segment, Graph before, Graph head) {
        List<Input> handedOver = segment.exit().stream()
                .map(exit -> new Input(exit.boundary(), before.network().type(exit.boundary())))
                .toList();
        if (!head.network().inputs().equals(handedOver)) {
            throw new BadInputException(
                    head.file(),
                    "It takes in " + head.network().inputs() + ", but is handed " + handedOver + ".",
                    REMEDY);
        }
    }

    private static void checkLogits(Deployment deployment, Deployment.Segment segment, Graph classifier) {
        String output = segment.classifier().logits();
        checkOutput(classifier, output);
        TensorType logits = classifier.network().type(output);
        Dim batch = segment.input().type().shape().dim(0);
        if (!logits.shape().equals(new Shape(List.of(batch, Dim.of(deployment.classes()))))) {
            throw new BadInputException(
                    classifier.file(),
                    "Its logits are " + logits + ", but there are " + deployment.classes() + " classes.",
                    REMEDY);
        }
    }

    private static void checkOutput(Graph graph, String output) {
        if (!graph.network().outputs().contains(output)) {
            throw new BadInputException(graph.file(), "It has no output '" + output + "'.", REMEDY);
        }
    }
}
