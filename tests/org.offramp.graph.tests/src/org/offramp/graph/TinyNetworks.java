// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.offramp.graph.operators.BatchNormalization;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Concat;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.MatMul;
import org.offramp.graph.operators.MaxPool;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Softmax;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** Small networks with reproducible weights; each tensor is named after what gives it. */
public final class TinyNetworks {
    private static final long SEED = 7;

    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Tensor> constants = new LinkedHashMap<>();
    private final Random random = new Random(SEED);

    private TinyNetworks() {}

    /** [N,2,6,6] → conv → relu → (conv → relu → conv) + shortcut → sum → relu → mean → logits → softmax. */
    public static Network residualBlock() {
        TinyNetworks it = new TinyNetworks();
        it.convolution("stem", "x", padded(3, 1), 1, 4, 2);
        it.node("stemRelu", Unary.of(UnaryFunction.RELU), "stem");
        it.convolution("first", "stemRelu", padded(3, 1), 1, 4, 4);
        it.node("firstRelu", Unary.of(UnaryFunction.RELU), "first");
        it.convolution("second", "firstRelu", padded(3, 1), 1, 4, 4);
        it.node("sum", new Binary(BinaryFunction.ADD), "second", "stemRelu");
        it.node("sumRelu", Unary.of(UnaryFunction.RELU), "sum");
        it.node("mean", new Reduce(ReduceFunction.MEAN, List.of(2, 3), false), "sumRelu");
        it.dense("logits", "mean", 3, 4);
        it.node("softmax", new Softmax(1, false), "logits");
        return it.network("residual block", Shape.batched(2, 6, 6), "softmax");
    }

    /** [N,2,8,8] → two convolutions beside each other → concat → pool. */
    public static Network twoPathConcat() {
        TinyNetworks it = new TinyNetworks();
        it.convolution("narrow", "x", Window.of(1, 1), 1, 3, 2);
        it.convolution("wide", "x", padded(3, 1), 1, 5, 2);
        it.node("concat", new Concat(1), "narrow", "wide");
        it.node("pool", new MaxPool(strided(2, 2), false), "concat");
        return it.network("two-path concat", Shape.batched(2, 8, 8), "pool");
    }

    /** [N,4,8,8] → depthwise convolution with stride 2 → pointwise convolution. */
    public static Network depthwiseSeparable() {
        TinyNetworks it = new TinyNetworks();
        Window halving = new Window(List.of(3, 3), List.of(2, 2), List.of(1, 1), List.of(1, 1), List.of(1, 1));
        it.convolution("depthwise", "x", halving, 4, 4, 1);
        it.convolution("pointwise", "depthwise", Window.of(1, 1), 1, 6, 4);
        return it.network("depthwise separable", Shape.batched(4, 8, 8), "pointwise");
    }

    /** [N,1,16] → conv → relu → pool → flatten → logits. */
    public static Network oneDimensional() {
        TinyNetworks it = new TinyNetworks();
        it.convolution("conv", "x", Window.of(5), 1, 4, 1);
        it.node("relu", Unary.of(UnaryFunction.RELU), "conv");
        it.node(
                "pool",
                new MaxPool(new Window(List.of(2), List.of(2), List.of(1), List.of(0), List.of(0)), false),
                "relu");
        it.node("flat", new Reshape(Shape.batched(24)), "pool");
        it.dense("logits", "flat", 2, 24);
        return it.network("one-dimensional", Shape.batched(1, 16), "logits");
    }

    /** [N,2,5,5] → conv → batch normalisation → relu → mean → matrix product → plus vector. */
    public static Network batchNormalized() {
        TinyNetworks it = new TinyNetworks();
        it.convolution("conv", "x", padded(3, 1), 1, 4, 2);
        it.constant("bn.scale", 4);
        it.constant("bn.shift", 4);
        it.constant("bn.mean", 4);
        it.constants.put("bn.variance", Tensor.ofFloats(Shape.of(4), 0.5f, 1, 2, 4));
        it.node("bn", new BatchNormalization(1e-3), "conv", "bn.scale", "bn.shift", "bn.mean", "bn.variance");
        it.node("relu", Unary.of(UnaryFunction.RELU), "bn");
        it.node("mean", new Reduce(ReduceFunction.MEAN, List.of(2, 3), false), "relu");
        it.constant("matrix", 4, 3);
        it.node("product", new MatMul(), "mean", "matrix");
        it.constant("vector", 3);
        it.node("logits", new Binary(BinaryFunction.ADD), "product", "vector");
        return it.network("batch-normalized", Shape.batched(2, 5, 5), "logits");
    }

    /** All of the networks above. */
    public static List<Network> all() {
        return List.of(residualBlock(), twoPathConcat(), depthwiseSeparable(), oneDimensional(), batchNormalized());
    }

    /** A value for the input of any of them. */
    public static Map<String, Tensor> sample(Network network, long batch) {
        Shape shape = network.inputs().get(0).type().shape().withBatch(batch);
        return Map.of("x", random(new Random(SEED + batch), shape));
    }

    /** Floats between -1 and 1. */
    public static Tensor random(Random random, Shape shape) {
        float[] values = new float[(int) shape.elementsPerSample()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (2 * random.nextDouble() - 1);
        }
        return Tensor.ofFloats(shape, values);
    }

    /** A square window that moves by one. */
    public static Window padded(int size, int padding) {
        List<Integer> pads = List.of(padding, padding);
        return new Window(List.of(size, size), List.of(1, 1), List.of(1, 1), pads, pads);
    }

    private static Window strided(int size, int stride) {
        List<Integer> none = List.of(0, 0);
        return new Window(List.of(size, size), List.of(stride, stride), List.of(1, 1), none, none);
    }

    private void convolution(String name, String x, Window window, int groups, long out, long inPerGroup) {
        long[] shape = new long[window.rank() + 2];
        shape[0] = out;
        shape[1] = inPerGroup;
        for (int axis = 0; axis < window.rank(); axis++) {
            shape[axis + 2] = window.size().get(axis);
        }
        constant(name + ".weights", shape);
        constant(name + ".bias", out);
        node(name, new Convolution(window, groups), x, name + ".weights", name + ".bias");
    }

    private void dense(String name, String x, long out, long in) {
        constant(name + ".weights", out, in);
        constant(name + ".bias", out);
        node(name, new Dense(), x, name + ".weights", name + ".bias");
    }

    private void constant(String name, long... shape) {
        constants.put(name, random(random, Shape.of(shape)));
    }

    private void node(String name, Operator operator, String... inputs) {
        nodes.add(new Node(name, operator, List.of(inputs), name));
    }

    private Network network(String name, Shape input, String output) {
        return new Network(name, List.of(new Input("x", TensorType.float32(input))), constants, nodes, List.of(output));
    }
}
