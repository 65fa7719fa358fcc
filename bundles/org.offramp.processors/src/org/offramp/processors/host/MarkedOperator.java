// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import java.util.List;
import java.util.stream.Collectors;
import org.offramp.api.cost.OperatorKinds;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.tensors.Shape;
import org.offramp.hardware.OperatorKind;

/** An operator that is measured, in the words of a measured table. */
record MarkedOperator(Network network, Node node) {
    OperatorKind kind() {
        return OperatorKinds.of(node.operator(), network.inputTypes(node));
    }

    /** MACs, or the elements of the largest tensor where it has none. */
    long operations() {
        long macs = node.operator().macs(network.inputTypes(node), network.type(node.output()));
        return macs > 0
                ? macs
                : Math.max(elements(node.output()), elements(node.inputs().get(0)));
    }

    private long elements(String tensor) {
        return network.type(tensor).shape().elementsPerSample();
    }

    /** Such as {@code 3x32x32*16x3x3x3+16>16x32x32}. */
    String shape() {
        String constants = tensors(true);
        return tensors(false) + (constants.isEmpty() ? "" : "*" + constants) + ">" + text(node.output());
    }

    private String tensors(boolean constant) {
        return node.inputs().stream()
                .filter(input -> network.constant(input).isPresent() == constant)
                .map(this::text)
                .collect(Collectors.joining("+"));
    }

    private String text(String tensor) {
        Shape shape = network.type(tensor).shape();
        List<Integer> extents = shape.extentsFrom(network.constant(tensor).isPresent() ? 0 : 1);
        return extents.stream().map(String::valueOf).collect(Collectors.joining("x"));
    }
}
