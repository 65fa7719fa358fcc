// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.offramp.graph.operators.AveragePool;
import org.offramp.graph.operators.Dequantize;
import org.offramp.graph.operators.Interpolate;
import org.offramp.graph.operators.LocalResponseNormalization;
import org.offramp.graph.operators.MaxPool;
import org.offramp.graph.operators.MaxPoolIndices;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** Computes what depends on constants alone, within limits that keep damaged and hostile networks harmless. */
public final class ConstantFolding {
    /** A larger result is left to be computed when the network runs. */
    static final long MOST_BYTES = 64L << 20;

    /** All results that one pass over a network may make. */
    static final long MOST_BYTES_IN_ALL = 128L << 20;

    /** Multiplications or comparisons that one result, and one pass over a network, may take: about a second. */
    static final double MOST_STEPS = 1L << 28;

    private static final double STEPS_PER_ELEMENT = 16;

    private ConstantFolding() {}

    /**
     * The operator's value for constant inputs; none when it is too large, takes too long or depends on the batch size.
     *
     * @throws org.offramp.graph.tensors.ShapeException when the inputs don't fit, or for integers divided by zero
     */
    public static Optional<Tensor> fold(Operator operator, List<Tensor> inputs) {
        List<TensorType> types = inputs.stream().map(Tensor::type).toList();
        TensorType result = operator.infer(types);
        boolean declined = !result.shape().isFixed()
                || result.bytesPerSample() > MOST_BYTES
                || steps(operator, types, result) > MOST_STEPS;
        return declined ? Optional.empty() : Optional.of(operator.evaluate(inputs));
    }

    private static double steps(Operator operator, List<TensorType> inputs, TensorType result) {
        double elements = result.shape().elementsPerSample();
        if (operator instanceof AveragePool pool) {
            return elements * pool.window().taps();
        }
        if (operator instanceof MaxPool pool) {
            return elements * pool.window().taps();
        }
        if (operator instanceof MaxPoolIndices indices) {
            return elements * indices.pool().window().taps();
        }
        if (operator instanceof LocalResponseNormalization normalization) {
            return elements * normalization.size();
        }
        if (operator instanceof Interpolate interpolate) {
            return elements * interpolate.mostSources();
        }
        return operator.macs(inputs, result);
    }

    /** Replaces every node whose inputs are all constant by its value. */
    public static Patch of(Network network) {
        return of(network, node -> true);
    }

    /** The same but for quantised weights, which stay as small as they are and known to be quantised. */
    public static Patch exceptWeights(Network network) {
        return of(network, node -> !(node.operator() instanceof Dequantize));
    }

    private static Patch of(Network network, Predicate<Node> foldable) {
        Map<String, Tensor> known = new HashMap<>(network.constants());
        Map<String, Tensor> folded = new LinkedHashMap<>();
        long room = MOST_BYTES_IN_ALL;
        double time = MOST_STEPS;
        for (Node node : network.nodes()) {
            long size = network.type(node.output()).bytesPerSample();
            boolean constant = foldable.test(node) && known.keySet().containsAll(node.inputs());
            double steps = constant ? stepsInAll(network, node) : Double.POSITIVE_INFINITY;
            if (steps <= time && size <= room) {
                Optional<Tensor> value = fold(node, known);
                value.ifPresent(tensor -> known.put(node.output(), tensor));
                value.ifPresent(tensor -> folded.put(node.output(), tensor));
                room -= value.isPresent() ? size : 0;
                time -= value.isPresent() ? steps : 0;
            }
        }
        return patch(folded);
    }

    private static Patch patch(Map<String, Tensor> folded) {
        Map<String, List<Node>> nothing = new HashMap<>();
        folded.keySet().forEach(output -> nothing.put(output, List.of()));
        String nodes = folded.size() == 1 ? "1 constant node" : folded.size() + " constant nodes";
        return new Patch("computed " + nodes, nothing, folded);
    }

    /** With what it takes to read the inputs and to write the result: an element costs as much as several products. */
    private static double stepsInAll(Network network, Node node) {
        List<TensorType> inputs = network.inputTypes(node);
        TensorType result = network.type(node.output());
        double elements = inputs.stream()
                .mapToDouble(input -> input.shape().elementsPerSample())
                .sum();
        return steps(node.operator(), inputs, result)
                + STEPS_PER_ELEMENT * (elements + result.shape().elementsPerSample());
    }

    private static Optional<Tensor> fold(Node node, Map<String, Tensor> known) {
        try {
            return fold(node.operator(), node.inputs().stream().map(known::get).toList());
        } catch (IllegalArgumentException e) {
            throw new NetworkException(node.describe() + ": " + e.getMessage(), e);
        }
    }
}
