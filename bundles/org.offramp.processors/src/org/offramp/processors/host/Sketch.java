// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.BatchNormalization;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** A network to be measured while it is put together; its weights are random, the same each time. */
final class Sketch {
    private final Random random = new Random(1);
    private final Input input;
    private final Map<String, Tensor> constants = new LinkedHashMap<>();
    private final Map<String, TensorType> types = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<String> marked = new ArrayList<>();

    /** @param extents of the input, without the batch */
    Sketch(List<Integer> extents) {
        input = new Input("x", TensorType.float32(Shape.batched(longs(extents))));
        types.put(input.name(), input.type());
    }

    private static long[] longs(List<Integer> extents) {
        return extents.stream().mapToLong(Integer::longValue).toArray();
    }

    String input() {
        return input.name();
    }

    int channels(String tensor) {
        return types.get(tensor).shape().extent(1);
    }

    /** Random weights that keep the size of what they are multiplied with. */
    String weights(Integer... extents) {
        Shape shape = Shape.of(longs(List.of(extents)));
        int size = (int) shape.elementsPerSample();
        float[] values = new float[size];
        double scale = Math.sqrt((double) extents[0] / size);
        for (int i = 0; i < size; i++) {
            values[i] = (float) (random.nextGaussian() * scale);
        }
        return constant(Tensor.ofFloats(shape, values));
    }

    String add(Operator operator, String... inputs) {
        String output = "tensor" + nodes.size();
        types.put(
                output, operator.infer(List.of(inputs).stream().map(types::get).toList()));
        nodes.add(new Node(output, operator, List.of(inputs), output));
        return output;
    }

    /** With a bias, padded so that the extent is divided by the stride. */
    String convolution(String x, int channels, int kernel, int stride, int groups) {
        Window window = window(kernel, stride, kernel - 1, types.get(x).shape().rank() - 2);
        List<Integer> extents = new ArrayList<>(List.of(channels, channels(x) / groups));
        extents.addAll(window.size());
        return add(new Convolution(window, groups), x, weights(extents.toArray(new Integer[0])), weights(channels));
    }

    /** @param padding of both ends together */
    static Window window(int kernel, int stride, int padding, int axes) {
        return new Window(
                Collections.nCopies(axes, kernel),
                Collections.nCopies(axes, stride),
                Collections.nCopies(axes, 1),
                Collections.nCopies(axes, padding / 2),
                Collections.nCopies(axes, padding - padding / 2));
    }

    String dense(String x, int features) {
        return add(new Dense(), x, weights(features, channels(x)), weights(features));
    }

    /** With statistics that change little. */
    String normalised(String x) {
        int channels = channels(x);
        String ones = constant(Tensor.ofFloats(Shape.of(channels), ones(channels)));
        return add(new BatchNormalization(1e-5), x, ones, weights(channels), weights(channels), ones);
    }

    private static float[] ones(int count) {
        float[] ones = new float[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private String constant(Tensor tensor) {
        String name = "constant" + constants.size();
        constants.put(name, tensor);
        types.put(name, tensor.type());
        return name;
    }

    String relu(String x) {
        return add(Unary.of(UnaryFunction.RELU), x);
    }

    String sum(String first, String second) {
        return add(new Binary(BinaryFunction.ADD), first, second);
    }

    /** Says that the operator that gives this tensor is measured. */
    String mark(String tensor) {
        marked.add(tensor);
        return tensor;
    }

    Network network(String output) {
        return new Network("trial", List.of(input), constants, nodes, List.of(output));
    }

    List<String> marked() {
        return List.copyOf(marked);
    }
}
