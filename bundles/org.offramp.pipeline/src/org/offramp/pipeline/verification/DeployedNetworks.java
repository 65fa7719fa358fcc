// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.offramp.api.BadInputException;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.backbones.Backbones;
import org.offramp.api.deployment.Deployment;
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

    /** @throws BadInputException when a file holds something else than the manifest says */
    List<Network> read(Deployment deployment) throws IOException {
        List<Network> networks = new ArrayList<>();
        for (Deployment.Segment segment : deployment.segments()) {
            Network network = backbones.read(segment.file(), Arithmetic.EXACT).network();
            check(deployment, segment, network);
            networks.add(network);
        }
        return List.copyOf(networks);
    }

    private static void check(Deployment deployment, Deployment.Segment segment, Network network) {
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
        checkOutput(segment, network, segment.logits());
        TensorType logits = network.type(segment.logits());
        if (!logits.shape().equals(new Shape(List.of(batch, Dim.of(deployment.classes()))))) {
            throw new BadInputException(
                    segment.file(),
                    "Its logits are " + logits + ", but there are " + deployment.classes() + " classes.",
                    REMEDY);
        }
        segment.exit().ifPresent(exit -> checkOutput(segment, network, exit.boundary()));
    }

    private static void checkOutput(Deployment.Segment segment, Network network, String output) {
        if (!network.outputs().contains(output)) {
            throw new BadInputException(segment.file(), "It has no output '" + output + "'.", REMEDY);
        }
    }
}
