// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.offramp.api.cost.Fusion;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.BatchNormalization;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Pad;
import org.offramp.graph.operators.PadMode;
import org.offramp.graph.operators.Unary;

/**
 * What ONNX Runtime computes together with a convolution: padding before it, batch normalisation, a residual sum and an
 * activation behind it; and with a dense layer: an activation behind it. Only where nothing else takes in what is
 * between.
 */
final class RuntimeFusion implements Fusion {
    @Override
    public Set<Node> of(Network network) {
        Walk walk = new Walk(network);
        network.nodes().forEach(walk::visit);
        return walk.fused;
    }

    /** What may follow in the operator that gives a tensor. */
    private enum Open {
        CONVOLUTION,
        SUM,
        DENSE
    }

    private static final class Walk {
        private final Network network;
        private final Map<String, List<Node>> consumers;
        private final Map<String, Open> open = new HashMap<>();
        private final Set<Node> fused = new HashSet<>();

        Walk(Network network) {
            this.network = network;
            this.consumers = network.consumers();
        }

        void visit(Node node) {
            Operator operator = node.operator();
            if (operator instanceof Convolution) {
                open(node, Open.CONVOLUTION);
            } else if (operator instanceof Dense) {
                open(node, Open.DENSE);
            } else if (operator instanceof Pad pad) {
                visit(node, pad);
            } else if (operator instanceof BatchNormalization) {
                fuse(node, Open.CONVOLUTION);
            } else if (operator instanceof Binary binary && isSum(node, binary)) {
                fuse(node, Open.SUM);
            } else if (operator instanceof Unary unary && isActivation(unary, node)) {
                node.inputs().stream().filter(open::containsKey).findFirst().ifPresent(input -> fused.add(node));
            }
        }

        private void open(Node node, Open kind) {
            boolean isAlone = consumers.getOrDefault(node.output(), List.of()).size() == 1
                    && !network.outputs().contains(node.output());
            if (isAlone) {
                open.put(node.output(), kind);
            }
        }

        private void visit(Node node, Pad pad) {
            List<Node> next = consumers.getOrDefault(node.output(), List.of());
            if (pad.mode() == PadMode.CONSTANT
                    && pad.value() == 0
                    && next.size() == 1
                    && next.get(0).operator() instanceof Convolution
                    && !network.outputs().contains(node.output())) {
                fused.add(node);
            }
        }

        private void fuse(Node node, Open then) {
            if (node.inputs().stream().anyMatch(input -> open.get(input) == Open.CONVOLUTION)) {
                fused.add(node);
                open(node, then);
            }
        }

        private boolean isSum(Node node, Binary binary) {
            return binary.function() == BinaryFunction.ADD
                    && network.type(node.inputs().get(0))
                            .equals(network.type(node.inputs().get(1)));
        }

        private boolean isActivation(Unary unary, Node node) {
            boolean isDense = node.inputs().stream().anyMatch(input -> open.get(input) == Open.DENSE);
            return switch (unary.function()) {
                case RELU, LEAKY_RELU, SIGMOID, TANH -> true;
                case CLIP, HARD_SIGMOID -> !isDense;
                default -> false;
            };
        }
    }
}
