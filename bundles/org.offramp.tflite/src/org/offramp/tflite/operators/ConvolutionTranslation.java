// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import java.util.ArrayList;
import java.util.List;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.TransposedConvolution;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Shape;
import org.offramp.tflite.translation.Arranged;
import org.offramp.tflite.translation.Operand;
import org.offramp.tflite.translation.TfliteNode;
import org.offramp.tflite.translation.TranslationTable;
import org.offramp.tflite.translation.Value;

/**
 * Convolutions: maps get their channels first, weights [out, in, height, width]. Options: padding, stride in width and
 * in height, for depthwise ones the multiplier (which the weights tell as well), activation, dilation in width and in
 * height.
 */
final class ConvolutionTranslation {
    /** From [out, height, width, in]. */
    private static final List<Integer> OUT_FIRST = Value.CHANNELS_FIRST;
    /** From [1, height, width, out], or to [in, out, height, width]. */
    private static final List<Integer> LAST_FIRST = List.of(3, 0, 1, 2);

    private ConvolutionTranslation() {}

    static void addTo(TranslationTable.Builder table) {
        table.add("CONV_2D", 2, 3, ConvolutionTranslation::dense)
                .exact("CONV_2D", IntegerLayers::dense)
                .add("DEPTHWISE_CONV_2D", 2, 3, ConvolutionTranslation::depthwise)
                .exact("DEPTHWISE_CONV_2D", IntegerLayers::depthwise)
                .add("TRANSPOSE_CONV", 3, 4, ConvolutionTranslation::transposed);
    }

    private static void dense(TfliteNode node) {
        Arranged map = node.map(node.input(0));
        Operand weights = denseWeights(node, node.input(1));
        convolve(node, map, weights, window(node, map, weights, 4), groups(map, weights), 3);
    }

    private static void depthwise(TfliteNode node) {
        Arranged map = node.map(node.input(0));
        Operand weights = depthwiseWeights(node, node.input(1));
        Window window = window(node, map, weights, 5);
        convolve(node, map, weights, window, map.operand().shape().extent(1), 4);
    }

    private static void convolve(
            TfliteNode node, Arranged map, Operand weights, Window window, int groups, int activation) {
        List<Operand> arguments = new ArrayList<>(List.of(map.operand(), weights));
        if (node.has(2)) {
            arguments.add(node.plain(node.input(2)).operand());
        }
        Value result = map.with(node.add(new Convolution(window, groups), arguments));
        node.give(FusedActivation.of(node, activation).on(node, result));
    }

    static Operand denseWeights(TfliteNode node, Value weights) {
        checkWeights(weights);
        return node.arranged(weights, OUT_FIRST).operand();
    }

    static Operand depthwiseWeights(TfliteNode node, Value weights) {
        checkWeights(weights);
        return node.arranged(weights, LAST_FIRST).operand();
    }

    private static void checkWeights(Value weights) {
        if (weights.shape().rank() != 4 || !weights.shape().isFixed()) {
            throw Refusal.damaged("Its weights are " + weights.shape() + ", but need 4 fixed axes.");
        }
    }

    /** Weights for fewer channels than the map has are those of a convolution in groups. */
    static int groups(Arranged map, Operand weights) {
        return Math.max(1, map.operand().shape().extent(1) / weights.shape().extent(1));
    }

    /** @param dilations number of the option with the dilation in width; that in height follows */
    static Window window(TfliteNode node, Arranged map, Operand weights, int dilations) {
        return Windows.of(
                map.operand().shape(),
                node.options().small(0),
                weights.shape().extentsFrom(2),
                List.of(node.options().integer(2, 0), node.options().integer(1, 0)),
                List.of(node.options().integer(dilations + 1, 1), node.options().integer(dilations, 1)));
    }

    /** Inputs: shape of the output, weights [out, height, width, in], map, optionally bias. */
    private static void transposed(TfliteNode node) {
        Arranged map = node.map(node.input(2));
        checkWeights(node.input(1));
        Operand weights = node.arranged(node.input(1), LAST_FIRST).operand();
        List<Long> output = node.integers(0);
        if (output.size() != 4) {
            throw Refusal.damaged("Its output has the shape " + output + ".");
        }
        List<Operand> arguments = new ArrayList<>(List.of(map.operand(), weights));
        if (node.has(3)) {
            arguments.add(node.plain(node.input(3)).operand());
        }
        TransposedConvolution operator =
                fitted(node, map.operand().shape(), weights.shape().extentsFrom(2), output.subList(1, 3));
        node.give(FusedActivation.of(node, 3).on(node, map.with(node.add(operator, arguments))));
    }

    /** Padding cuts the output off so that it has the extents asked for; what nothing reaches is added behind. */
    private static TransposedConvolution fitted(TfliteNode node, Shape map, List<Integer> size, List<Long> extents) {
        List<Integer> strides =
                List.of(node.options().integer(2, 0), node.options().integer(1, 0));
        List<Integer> ones = List.of(1, 1);
        List<Integer> before = new ArrayList<>();
        List<Integer> after = new ArrayList<>();
        List<Integer> added = new ArrayList<>();
        Windows.of(map, node.options().small(0), size, strides, ones);
        for (int axis = 0; axis < 2; axis++) {
            int begin =
                    Windows.needed(node.options().small(0), extents.get(axis), strides.get(axis), size.get(axis)) / 2;
            long all = (map.extent(axis + 2) - 1L) * strides.get(axis) + size.get(axis);
            int end = Math.toIntExact(all - begin - extents.get(axis));
            before.add(begin);
            after.add(Math.max(0, end));
            added.add(Math.max(0, -end));
        }
        return new TransposedConvolution(new Window(size, strides, ones, before, after), added, 1);
    }
}
