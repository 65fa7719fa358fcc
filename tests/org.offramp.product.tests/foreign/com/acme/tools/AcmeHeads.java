// SPDX-License-Identifier: EPL-2.0
package com.acme.tools;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.BackboneClassifier;
import org.offramp.api.analysis.BlueprintRule;
import org.offramp.api.analysis.ExitHead;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** The mean of a map and one dense layer. */
public final class AcmeHeads implements BlueprintRule {
    @Override
    public String id() {
        return "acme-heads";
    }

    @Override
    public String description() {
        return "the mean of the map, one dense layer";
    }

    @Override
    public List<ExitHead> headsFor(Network backbone, BackboneClassifier classifier, AttachPoint point) {
        List<Integer> spatial =
                IntStream.range(2, point.type().shape().rank()).boxed().toList();
        Node mean = new Node("mean", new Reduce(ReduceFunction.MEAN, spatial, false), List.of(point.tensor()), "acme.mean");
        Network reduction = new Network(
                "reduction",
                List.of(new Input(point.tensor(), point.type())),
                Map.of(),
                List.of(mean),
                List.of("acme.mean"));
        int width = (int) reduction.type("acme.mean").shape().elementsPerSample();
        int classes = classifier.classes();
        Network dense = new Network(
                "dense",
                List.of(new Input("acme.mean", reduction.type("acme.mean"))),
                Map.of(
                        "weight", Tensor.ofFloats(Shape.of(classes, width), new float[classes * width]),
                        "bias", Tensor.ofFloats(Shape.of(classes), new float[classes])),
                List.of(new Node("logits", new Dense(), List.of("acme.mean", "weight", "bias"), "acme.logits")),
                List.of("acme.logits"));
        return List.of(new ExitHead("acme", id(), point, reduction, dense, Set.of("weight", "bias")));
    }
}
