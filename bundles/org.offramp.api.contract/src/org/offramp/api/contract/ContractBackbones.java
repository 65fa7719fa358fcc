// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import java.util.ArrayList;
import java.util.List;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.BackboneClassifier;
import org.offramp.graph.CutPoints;
import org.offramp.graph.Network;
import org.offramp.graph.NetworkCost;
import org.offramp.graph.Segments;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.MaxPool;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Shape;

/** A small classifier with one input, with two or one spatial axes, and where its logits are. */
record ContractBackbones(Network network, BackboneClassifier classifier) {
    static List<ContractBackbones> all() {
        return List.of(
                new ContractBackbones(ContractNetworks.residual(), new BackboneClassifier("t10", 5)), oneDimensional());
    }

    /** Convolutions, a pool, flattened, two dense layers. */
    private static ContractBackbones oneDimensional() {
        Window halving = new Window(List.of(2), List.of(2), List.of(1), List.of(0), List.of(0));
        Network network = NetworkSketch.of("one-dimensional backbone", 1, 37)
                .then(new Convolution(Window.of(5), 1), Shape.of(4, 1, 5), Shape.of(4))
                .then(Unary.of(UnaryFunction.RELU))
                .then(new MaxPool(halving, false))
                .then(new Convolution(Window.of(3), 1), Shape.of(6, 4, 3), Shape.of(6))
                .then(Unary.of(UnaryFunction.TANH))
                .then(new Reshape(Shape.batched(84)))
                .then(new Dense(), Shape.of(10, 84), Shape.of(10))
                .then(Unary.of(UnaryFunction.RELU))
                .then(new Dense(), Shape.of(3, 10), Shape.of(3))
                .network();
        return new ContractBackbones(network, new BackboneClassifier("t9", 3));
    }

    /** The tensors before the logits through which everything flows. */
    List<AttachPoint> cuts() {
        List<AttachPoint> points = new ArrayList<>();
        for (String cut : CutPoints.of(network.withOutputs(List.of(classifier.logits())))) {
            points.add(new AttachPoint(cut, network.type(cut), macsBefore(cut)));
        }
        return points;
    }

    long macsBefore(String tensor) {
        return NetworkCost.of(Segments.between(network, "x", tensor)).macs();
    }

    @Override
    public String toString() {
        return network.name();
    }
}
