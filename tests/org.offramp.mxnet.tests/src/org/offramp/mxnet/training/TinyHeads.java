// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.ExitHead;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** Heads of one dense layer, with weights of zero. */
final class TinyHeads {
    private TinyHeads() {}

    /** @param before operators between features and layer */
    static ExitHead dense(int width, int classes, Operator... before) {
        Input features = new Input("x", TensorType.float32(Shape.batched(width)));
        List<Node> nodes = new ArrayList<>();
        String last = features.name();
        for (Operator operator : before) {
            String next = "t" + nodes.size();
            nodes.add(new Node(next, operator, List.of(last), next));
            last = next;
        }
        nodes.add(new Node("layer", new Dense(), List.of(last, "weights", "bias"), "logits"));
        Map<String, Tensor> constants = Map.of(
                "weights", Tensor.ofFloats(Shape.of(classes, width), new float[classes * width]),
                "bias", Tensor.ofFloats(Shape.of(classes), new float[classes]));
        Network classifier = new Network("tiny", List.of(features), constants, nodes, List.of("logits"));
        Network reduction = new Network("reduction", List.of(features), Map.of(), List.of(), List.of("x"));
        return new ExitHead(
                "tiny",
                "test",
                new AttachPoint("x", features.type(), 1),
                reduction,
                classifier,
                Set.of("weights", "bias"));
    }
}
