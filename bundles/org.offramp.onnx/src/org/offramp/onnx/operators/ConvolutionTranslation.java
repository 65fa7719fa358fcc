// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.TransposedConvolution;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.onnx.translation.OnnxNode;
import org.offramp.onnx.translation.TranslationTable;
import org.offramp.onnx.translation.Value;

/** Convolution and transposed convolution. */
final class ConvolutionTranslation {
    private ConvolutionTranslation() {}

    static void register(TranslationTable.Builder table) {
        table.add("Conv", 2, 3, ConvolutionTranslation::convolution);
        table.add("ConvTranspose", 2, 3, ConvolutionTranslation::transposed);
    }

    private static void convolution(OnnxNode node) {
        Window window = Windows.of(node, kernel(node, 1));
        node.give(node.add(new Convolution(window, node.attributes().small("group", 1)), operands(node)));
    }

    private static List<Value> operands(OnnxNode node) {
        List<Value> operands = new ArrayList<>(List.of(node.input(0), node.input(1)));
        if (node.has(2)) {
            operands.add(node.input(2));
        }
        return operands;
    }

    /** Extents of the kernel, which the shape of the weights, at that input, tells and an attribute may repeat. */
    static List<Integer> kernel(OnnxNode node, int input) {
        int rank = Windows.spatialRank(node);
        Shape weights = node.input(input).type().shape();
        if (weights.rank() != rank + 2) {
            throw new ShapeException("Its weights are " + weights + ", but its input is "
                    + node.input(0).type().shape() + ".");
        }
        List<Integer> kernel = weights.extentsFrom(2);
        List<Long> repeated = node.attributes()
                .integers("kernel_shape")
                .orElse(kernel.stream().map(Integer::longValue).toList());
        if (!repeated.equals(kernel.stream().map(Integer::longValue).toList())) {
            throw new ShapeException("Its kernel_shape is " + repeated + ", but its weights are " + weights + ".");
        }
        return kernel;
    }

    private static void transposed(OnnxNode node) {
        List<Integer> kernel = kernel(node, 1);
        int rank = kernel.size();
        List<Integer> outputPadding = Windows.list(node.attributes(), "output_padding", rank, 0);
        Optional<List<Integer>> extents = outputExtents(node, rank);
        boolean explicit = Windows.automaticPadding(node).equals(Windows.NOT_SET);
        List<Integer> pads = explicit ? Windows.pads(node, rank) : Collections.nCopies(2 * rank, 0);
        Window bare = Windows.withPads(Windows.bare(node, kernel), pads);
        TransposedConvolution operator = extents.map(wanted -> reaching(node, bare, outputPadding, wanted))
                .orElseGet(() -> new TransposedConvolution(bare, outputPadding, groups(node)));
        node.give(node.add(operator, operands(node)));
    }

    private static int groups(OnnxNode node) {
        return node.attributes().small("group", 1);
    }

    /** Spatial extents of the output, where they are given and the padding follows from them. */
    private static Optional<List<Integer>> outputExtents(OnnxNode node, int rank) {
        Optional<List<Long>> given = node.attributes().integers("output_shape");
        if (given.isPresent()) {
            int skip = given.get().size() == rank + 2 ? 2 : 0; // some exporters name batch and channels too
            List<Integer> extents =
                    given.get().stream().skip(skip).map(Math::toIntExact).toList();
            if (extents.size() != rank) {
                throw new ShapeException("Its output_shape " + given.get() + " doesn't fit " + rank + " axes.");
            }
            return given.map(all -> extents);
        }
        return Windows.automaticPadding(node).startsWith("SAME")
                ? Optional.of(stridedExtents(node, rank))
                : Optional.empty();
    }

    private static List<Integer> stridedExtents(OnnxNode node, int rank) {
        List<Integer> extents = new ArrayList<>();
        for (int axis = 0; axis < rank; axis++) {
            extents.add(Math.multiplyExact(
                    node.input(0).type().shape().extent(axis + 2),
                    Windows.strides(node, rank).get(axis)));
        }
        return extents;
    }

    /** Padding that makes the output as large as wanted; what is lacking is added after it. */
    private static TransposedConvolution reaching(
            OnnxNode node, Window window, List<Integer> outputPadding, List<Integer> wanted) {
        boolean upper = Windows.automaticPadding(node).equals(Windows.SAME_UPPER);
        List<Integer> begin = new ArrayList<>();
        List<Integer> end = new ArrayList<>();
        List<Integer> added = new ArrayList<>();
        for (int axis = 0; axis < window.rank(); axis++) {
            long extent = node.input(0).type().shape().extent(axis + 2);
            long natural = window.strides().get(axis) * (extent - 1) + outputPadding.get(axis) + window.reach(axis);
            int surplus = Math.toIntExact(natural - wanted.get(axis));
            int total = Math.max(surplus, 0);
            begin.add(upper ? total / 2 : total - total / 2);
            end.add(upper ? total - total / 2 : total / 2);
            added.add(outputPadding.get(axis) + Math.max(-surplus, 0));
        }
        Window padded = new Window(window.size(), window.strides(), window.dilations(), begin, end);
        return new TransposedConvolution(padded, added, groups(node));
    }
}
