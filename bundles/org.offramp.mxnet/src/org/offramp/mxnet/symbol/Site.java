// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.symbol;

import java.util.Optional;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** A node where it stands in its network: what its inputs and its output are. */
record Site(Network network, Node node) {
    int inputs() {
        return node.inputs().size();
    }

    String name(int input) {
        return node.inputs().get(input);
    }

    TensorType type(int input) {
        return network.type(name(input));
    }

    Shape shape(int input) {
        return type(input).shape();
    }

    TensorType output() {
        return network.type(node.output());
    }

    Optional<Tensor> constant(int input) {
        return network.constant(name(input));
    }

    boolean isConstant(int input) {
        return constant(input).isPresent();
    }

    boolean isFloat32(int input) {
        return type(input).element() == ElementType.FLOAT32;
    }

    boolean allFloat32() {
        return node.inputs().stream().allMatch(input -> network.type(input).element() == ElementType.FLOAT32);
    }
}
