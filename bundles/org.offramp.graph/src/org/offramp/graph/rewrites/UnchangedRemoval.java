// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.rewrites;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.Patch;
import org.offramp.graph.operators.Broadcast;
import org.offramp.graph.operators.Cast;
import org.offramp.graph.operators.Concat;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Pad;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Slice;
import org.offramp.graph.operators.Tile;
import org.offramp.graph.operators.Transpose;

/** Removes nodes that only hand on their input: whoever takes in their output takes in that input instead. */
public final class UnchangedRemoval {
    private UnchangedRemoval() {}

    public static Patch of(Network network) {
        Set<String> used = network.consumers().keySet();
        Map<String, String> redirects = new LinkedHashMap<>();
        for (Node node : network.nodes()) {
            if (used.contains(node.output()) && handsOn(network, node)) {
                redirects.put(node.output(), node.inputs().get(0));
            }
        }
        String nodes = redirects.size() == 1 ? "1 node" : redirects.size() + " nodes";
        return new Patch("removed " + nodes + " without effect", Map.of(), Map.of(), redirects);
    }

    private static boolean handsOn(Network network, Node node) {
        return node.inputs().size() == 1
                && network.type(node.inputs().get(0)).equals(network.type(node.output()))
                && keepsWhatKeepsItsType(node.operator());
    }

    /** Whether the operator changes nothing provided that its output has its input's type. */
    private static boolean keepsWhatKeepsItsType(Operator operator) {
        if (operator instanceof Transpose transpose) {
            List<Integer> order = transpose.order();
            return IntStream.range(0, order.size()).allMatch(axis -> order.get(axis) == axis);
        }
        if (operator instanceof Slice slice) {
            return slice.cuts().stream().allMatch(cut -> cut.start() == 0 && cut.step() == 1);
        }
        if (operator instanceof Pad pad) {
            return pad.before().stream().allMatch(count -> count == 0);
        }
        if (operator instanceof Reduce reduce) {
            return reduce.axes().isEmpty();
        }
        return operator instanceof Reshape
                || operator instanceof Broadcast
                || operator instanceof Cast
                || operator instanceof Concat
                || operator instanceof Tile;
    }
}
