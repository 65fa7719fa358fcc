// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.offramp.tflite.ModelSketch.option;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Transpose;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.tflite.Computed;
import org.offramp.tflite.ModelSketch;

/**
 * Operators give the same whether what they take in lies as in the file or has its channels first: behind a convolution
 * that changes nothing everything has its channels first.
 */
class LayoutTest {
    private static final int CHANNELS = 3;

    static Stream<Arguments> operators() {
        return Stream.of(
                on("RELU", it -> it.node("RELU", "m", "y")),
                on("ADD of a vector", it -> it.constant("c", random(3)).node("ADD", "m,c", "y")),
                on(
                        "ADD of a whole map",
                        it -> it.constant("c", random(1, 4, 5, 3)).node("ADD", "m,c", "y")),
                on("SUB from a row", it -> it.constant("c", random(1, 5, 1)).node("SUB", "c,m", "y")),
                on("MUL by a number", it -> it.constant("c", random()).node("MUL", "m,c", "y")),
                on("ADD of itself", it -> it.node("ADD", "m,m", "y")),
                on("MUL of map and input", it -> it.node("MUL", "m,x", "y")),
                on("PRELU", it -> it.constant("c", random(1, 1, 3)).node("PRELU", "m,c", "y")),
                on("SOFTMAX", it -> it.node("SOFTMAX", "m", "y", option(0, 1f))),
                on("LOG_SOFTMAX", it -> it.node("LOG_SOFTMAX", "m", "y")),
                on("L2_NORMALIZATION", it -> it.node("L2_NORMALIZATION", "m", "y")),
                on("MEAN of the map", it -> it.ints("a", 1, 2).node("MEAN", "m,a", "y")),
                on("MEAN kept", it -> it.ints("a", 1, 2).node("MEAN", "m,a", "y", option(0, true))),
                on("SUM of channels", it -> it.ints("a", -1).node("SUM", "m,a", "y")),
                on("SUM of rows", it -> it.ints("a", 1).node("SUM", "m,a", "y")),
                on("REDUCE_MAX of columns kept", it -> it.ints("a", 2).node("REDUCE_MAX", "m,a", "y", option(0, true))),
                on("RESHAPE to a row", it -> it.ints("s", 1, -1).node("RESHAPE", "m,s", "y")),
                on(
                        "RESHAPE joining height and width",
                        it -> it.ints("s", -1, 20, 3).node("RESHAPE", "m,s", "y")),
                on(
                        "RESHAPE splitting the width unevenly",
                        it -> it.ints("s", 1, 10, 6).node("RESHAPE", "m,s", "y")),
                on(
                        "RESHAPE splitting the height",
                        it -> it.ints("s", 1, 2, 2, 5, 3).node("RESHAPE", "m,s", "y")),
                on("EXPAND_DIMS", it -> it.ints("a", 2).node("EXPAND_DIMS", "m,a", "y")),
                on("TRANSPOSE", it -> it.ints("o", 0, 3, 2, 1).node("TRANSPOSE", "m,o", "y")),
                on("CONCATENATION of channels", it -> it.node("CONCATENATION", "m,x,m", "y", option(0, 3))),
                on("CONCATENATION of rows", it -> it.node("CONCATENATION", "m,x", "y", option(0, -3))),
                on(
                        "CONCATENATION with a constant",
                        it -> it.constant("c", random(1, 4, 5, 2)).node("CONCATENATION", "m,c", "y", option(0, 3))),
                on("PACK", it -> it.node("PACK", "m,x", "y", option(0, 2), option(1, 4))),
                on("UNPACK", it -> it.node("UNPACK", "m", "u,v,y", option(0, 3), option(1, 3))),
                on("SPLIT", it -> it.ints("a", 3).node("SPLIT", "a,m", "u,v,y", option(0, 3))),
                on("SPLIT_V", it -> it.ints("n", 1, -1).ints("a", 2).node("SPLIT_V", "m,n,a", "u,y", option(0, 2))),
                on(
                        "SLICE",
                        it -> it.ints("b", 0, 1, 0, 1).ints("n", -1, 2, 5, -1).node("SLICE", "m,b,n", "y")),
                on(
                        "STRIDED_SLICE",
                        it -> it.ints("b", 0, 3, 1, 0)
                                .ints("e", 1, -5, 5, 2)
                                .ints("s", 1, -1, 2, 1)
                                .node("STRIDED_SLICE", "m,b,e,s", "y")),
                on(
                        "STRIDED_SLICE of one row",
                        it -> it.ints("b", 0, 2)
                                .ints("e", 0, 3)
                                .ints("s", 1, 1)
                                .node("STRIDED_SLICE", "m,b,e,s", "y", option(1, 1), option(4, 2))),
                on("PAD", it -> it.ints("p", 0, 0, 1, 2, 0, 3, 0, 1).node("PAD", "m,p", "y")),
                on("MIRROR_PAD", it -> it.ints("p", 0, 0, 1, 2, 0, 3, 0, 0).node("MIRROR_PAD", "m,p", "y")),
                on("TILE", it -> it.ints("t", 1, 2, 1, 3).node("TILE", "m,t", "y")),
                on("GATHER", it -> it.ints("i", 2, 0).node("GATHER", "m,i", "y", option(0, 3))),
                on("ARG_MAX", it -> it.ints("a", -1).node("ARG_MAX", "m,a", "y")),
                on(
                        "SPACE_TO_DEPTH",
                        it -> it.ints("p", 0, 0, 0, 0, 0, 1, 0, 0)
                                .node("PAD", "m,p", "even")
                                .node("SPACE_TO_DEPTH", "even", "y", option(0, 2))),
                on(
                        "BROADCAST_TO",
                        it -> it.ints("a", 1)
                                .ints("s", 1, 6, 5, 3)
                                .node("SUM", "m,a", "row", option(0, true))
                                .node("BROADCAST_TO", "row,s", "y")),
                on("BATCH_MATMUL", it -> it.constant("c", random(3, 2)).node("BATCH_MATMUL", "m,c", "y")),
                on(
                        "FULLY_CONNECTED on columns",
                        it -> it.constant("c", random(2, 3)).node("FULLY_CONNECTED", "m,c", "y", option(2, true))),
                on(
                        "FULLY_CONNECTED on the flattened map",
                        it -> it.constant("c", random(2, 60)).node("FULLY_CONNECTED", "m,c", "y")));
    }

    private static Arguments on(String name, UnaryOperator<ModelSketch> sketch) {
        return arguments(name, sketch);
    }

    private static Tensor random(long... extents) {
        return Computed.random(7, extents);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operators")
    void channelsFirstChangesNothing(String name, UnaryOperator<ModelSketch> sketch) {
        Tensor x = Computed.random(1, 1, 4, 5, CHANNELS);
        Tensor plain = Computed.y(sketch.apply(copied()), x);
        Tensor moved = Computed.y(sketch.apply(convolved()), x);
        assertThat(moved.shape()).isEqualTo(plain.shape());
        assertThat(moved.toDoubles()).containsExactly(plain.toDoubles(), within(1e-5));
        assertThat(moved.toDoubles()).isNotEmpty();
    }

    /** m lies as in the file. */
    private static ModelSketch copied() {
        return ModelSketch.xToY(1, 4, 5, CHANNELS).node("ABS", "x", "m");
    }

    /** m has its channels first. */
    private static ModelSketch convolved() {
        return ModelSketch.xToY(1, 4, 5, CHANNELS)
                .constant("one", Tensor.ofFloats(Shape.of(3, 1, 1, 3), 1, 0, 0, 0, 1, 0, 0, 0, 1))
                .node("CONV_2D", "x,one", "same", option(1, 1), option(2, 1))
                .node("ABS", "same", "m");
    }

    static Stream<Arguments> classifiers() {
        return Stream.of(
                arguments(
                        "flattened before a dense layer",
                        classifier()
                                .ints("s", -1, 60)
                                .node("RESHAPE", "m,s", "flat")
                                .constant("c", random(2, 60))
                                .node("FULLY_CONNECTED", "flat,c", "y")),
                arguments(
                        "with a gate for each channel",
                        classifier()
                                .ints("a", 1, 2)
                                .ints("s", -1, 1, 1, 3)
                                .constant("c", random(3, 3))
                                .node("MEAN", "m,a", "pooled")
                                .node("FULLY_CONNECTED", "pooled,c", "gate")
                                .node("RESHAPE", "gate,s", "column")
                                .node("LOGISTIC", "column", "gates")
                                .node("MUL", "m,gates", "gated")
                                .node("MEAN", "gated,a", "y")),
                arguments(
                        "with joined, cut and padded maps",
                        classifier()
                                .ints("p", 0, 0, 1, 1, 1, 1, 0, 0)
                                .ints("a", 1, 2)
                                .node("CONCATENATION", "m,m", "wide", option(0, 3))
                                .node("PAD", "wide,p", "padded")
                                .node("MEAN", "padded,a", "y")),
                arguments(
                        "on shuffled channels",
                        classifier()
                                .ints("s", -1, 4, 5, 3, 1)
                                .ints("o", 0, 1, 2, 4, 3)
                                .ints("t", -1, 4, 5, 3)
                                .ints("a", 1, 2)
                                .node("RESHAPE", "m,s", "groups")
                                .node("TRANSPOSE", "groups,o", "shuffled")
                                .node("RESHAPE", "shuffled,t", "joined")
                                .node("MEAN", "joined,a", "y")),
                arguments(
                        "on a sequence, one-dimensional",
                        ModelSketch.xToY(1, 9, 2)
                                .ints("a", 1)
                                .constant("w", random(4, 1, 3, 2))
                                .constant("v", random(4, 1, 3, 4))
                                .node("EXPAND_DIMS", "x,a", "row")
                                .node("CONV_2D", "row,w", "features", option(1, 1), option(2, 1), option(3, (byte) 1))
                                .node("SQUEEZE", "features", "sequence", option(0, new int[] {1}))
                                .node("EXPAND_DIMS", "sequence,a", "again")
                                .node("CONV_2D", "again,v", "deep", option(1, 2), option(2, 1))
                                .node("SQUEEZE", "deep", "short", option(0, new int[] {1}))
                                .node("MEAN", "short,a", "y")));
    }

    private static ModelSketch classifier() {
        return ModelSketch.xToY(1, 4, 5, CHANNELS)
                .constant("w", random(3, 3, 3, 3))
                .node("CONV_2D", "x,w", "m", option(1, 1), option(2, 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("classifiers")
    void thereIsNoTransposeButTheFirst(String name, ModelSketch sketch) {
        Network network = sketch.network(Arithmetic.EXACT);
        assertThat(transposes(network)).isEqualTo(1);
        assertThat(network.nodes())
                .filteredOn(LayoutTest::isTranspose)
                .allMatch(node -> node.inputs().contains("x"));
    }

    @Test
    void anOutputOfFourAxesIsBroughtBackIntoTheFilesOrder() {
        ModelSketch sketch = classifier().node("RELU", "m", "y");
        Network network = sketch.network(Arithmetic.EXACT);
        assertThat(transposes(network)).isEqualTo(2);
        assertThat(network.type("y").shape()).isEqualTo(Shape.batched(4, 5, 3));
    }

    @Test
    void aMapOfOneChannelIsNotTransposedAtAll() {
        ModelSketch sketch = ModelSketch.xToY(1, 7, 4, 1)
                .constant("w", random(2, 3, 3, 1))
                .ints("a", 1, 2)
                .node("CONV_2D", "x,w", "m", option(1, 1), option(2, 1))
                .node("MEAN", "m,a", "y");
        assertThat(transposes(sketch.network(Arithmetic.EXACT))).isZero();
    }

    private static long transposes(Network network) {
        return network.nodes().stream().filter(LayoutTest::isTranspose).count();
    }

    private static boolean isTranspose(Node node) {
        return node.operator() instanceof Transpose;
    }

    @Test
    void severalSamplesAreComputedLikeOne() {
        ModelSketch sketch = classifier()
                .ints("s", -1, 60)
                .node("RESHAPE", "m,s", "flat")
                .constant("c", random(2, 60))
                .node("FULLY_CONNECTED", "flat,c", "y");
        Tensor two = Computed.random(5, 2, 4, 5, CHANNELS);
        float[] floats = two.toFloats();
        float[] second = java.util.Arrays.copyOfRange(floats, 60, 120);
        Tensor y = Computed.y(sketch, two);
        Tensor ofSecond = Computed.y(sketch, Tensor.ofFloats(Shape.of(1, 4, 5, CHANNELS), second));
        assertThat(java.util.Arrays.copyOfRange(y.toDoubles(), 2, 4)).containsExactly(ofSecond.toDoubles());
    }

    @Test
    void aBatchThatTheModelFixesStaysFixed() {
        ModelSketch sketch = ModelSketch.xToY(2, 3).node("RELU", "x", "y");
        assertThat(sketch.network(Arithmetic.EXACT).type("y").shape()).isEqualTo(Shape.of(2, 3));
        assertThat(sketch.network(Arithmetic.EXACT).type("y").element()).isEqualTo(ElementType.FLOAT32);
    }
}
