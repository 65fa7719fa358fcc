// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.rewrites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.offramp.graph.rewrites.Equivalence.assertSameOutputs;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.Patch;
import org.offramp.graph.operators.Broadcast;
import org.offramp.graph.operators.Cast;
import org.offramp.graph.operators.Concat;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Pad;
import org.offramp.graph.operators.PadMode;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Slice;
import org.offramp.graph.operators.Softmax;
import org.offramp.graph.operators.Tile;
import org.offramp.graph.operators.Transpose;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;

class UnchangedRemovalTest {
    private static final Shape SQUARE = Shape.batched(3, 3);

    static Stream<Arguments> operators() {
        List<Integer> none = List.of(0, 0, 0);
        return Stream.of(
                arguments(new Transpose(List.of(0, 1, 2)), true),
                arguments(new Transpose(List.of(0, 2, 1)), false),
                arguments(new Reshape(SQUARE), true),
                arguments(new Reshape(Shape.batched(9)), false),
                arguments(new Slice(List.of(new Slice.Cut(1, 0, 1, 3))), true),
                arguments(new Slice(List.of(new Slice.Cut(1, 2, -1, 3))), false),
                arguments(new Pad(PadMode.CONSTANT, none, none, 1), true),
                arguments(new Pad(PadMode.CONSTANT, List.of(0, 1, 0), List.of(0, -1, 0), 1), false),
                arguments(new Reduce(ReduceFunction.SUM, List.of(), false), true),
                arguments(new Reduce(ReduceFunction.SUM, List.of(1), true), false),
                arguments(new Broadcast(Shape.of(1, 3)), true),
                arguments(new Cast(ElementType.FLOAT32), true),
                arguments(new Cast(ElementType.FLOAT64), false),
                arguments(new Concat(1), true),
                arguments(new Tile(List.of(1, 1, 1)), true),
                arguments(new Softmax(1, false), false),
                arguments(Unary.of(UnaryFunction.RELU), false));
    }

    @ParameterizedTest
    @MethodSource("operators")
    void removesWhatHandsItsInputOn(Operator operator, boolean removed) {
        Network network = new Sketch(SQUARE)
                .node("same", operator, "x")
                .node("y", new Cast(ElementType.FLOAT16), "same")
                .network("y");
        Patch patch = UnchangedRemoval.of(network);
        Network shorter = network.apply(patch);
        assertThat(patch.isEmpty()).isEqualTo(!removed);
        assertThat(shorter.nodes()).hasSize(removed ? 1 : 2);
        assertSameOutputs(network, shorter);
    }

    @Test
    void removesChains() {
        Reshape same = new Reshape(SQUARE);
        Network network = new Sketch(SQUARE)
                .node("a", same, "x")
                .node("b", same, "a")
                .node("c", same, "b")
                .node("y", new Softmax(1, false), "c")
                .network("y");
        Patch patch = UnchangedRemoval.of(network);
        assertThat(patch.label()).isEqualTo("removed 3 nodes without effect");
        assertThat(network.apply(patch).nodes())
                .singleElement()
                .extracting(Node::inputs)
                .isEqualTo(List.of("x"));
    }

    @Test
    void keepsOutputs() {
        Network network = new Sketch(SQUARE)
                .node("a", new Reshape(SQUARE), "x")
                .node("y", new Softmax(1, false), "a")
                .network("a", "y");
        Network shorter = network.apply(UnchangedRemoval.of(network));
        assertThat(shorter.nodes()).hasSize(2);
        assertThat(shorter.producer("y").orElseThrow().inputs()).containsExactly("x");
        assertThat(UnchangedRemoval.of(shorter).isEmpty()).isTrue();
        assertSameOutputs(network, shorter);
    }
}
