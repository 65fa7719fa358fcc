// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.costs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.BackboneClassifier;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.analysis.ExitPlan;
import org.offramp.api.contract.ContractNetworks;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.NetworkCost;
import org.offramp.graph.Node;
import org.offramp.graph.Segments;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** The contract's residual backbone with attach points of 4x8x8 at t3 and t7, and three heads: one at t3, two at t7. */
final class TinyPlan {
    private TinyPlan() {}

    static ExitPlan plan() {
        Network backbone = ContractNetworks.residual();
        AttachPoint first = point(backbone, "t3");
        AttachPoint second = point(backbone, "t7");
        List<ExitHead> heads = List.of(head("early", first), head("late", second), head("late too", second));
        return new ExitPlan(backbone, new BackboneClassifier("t10", 5), heads, List.of());
    }

    private static AttachPoint point(Network backbone, String tensor) {
        long before = NetworkCost.of(Segments.between(backbone, "x", tensor)).macs();
        return new AttachPoint(tensor, backbone.type(tensor), before);
    }

    private static ExitHead head(String name, AttachPoint point) {
        Network reduction = new Network(
                "reduction",
                List.of(new Input(point.tensor(), point.type())),
                Map.of(),
                List.of(new Node(
                        "", new Reduce(ReduceFunction.MEAN, List.of(2, 3), false), List.of(point.tensor()), "r")),
                List.of("r"));
        Network classifier = new Network(
                "classifier",
                List.of(new Input("r", TensorType.float32(Shape.batched(4)))),
                Map.of("w", Tensor.ofFloats(Shape.of(5, 4), new float[20])),
                List.of(new Node("", new Dense(), List.of("r", "w"), "logits")),
                List.of("logits"));
        return new ExitHead(name, "tiny", point, reduction, classifier, Set.of("w"));
    }
}
