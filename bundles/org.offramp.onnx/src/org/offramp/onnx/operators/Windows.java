// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.onnx.translation.Attributes;
import org.offramp.onnx.translation.OnnxNode;

/** Reads how a kernel slides: explicit padding, or automatic padding made explicit. */
final class Windows {
    static final String SAME_UPPER = "SAME_UPPER";
    static final String SAME_LOWER = "SAME_LOWER";
    private static final String VALID = "VALID";
    static final String NOT_SET = "NOTSET";

    private Windows() {}

    /** Number of spatial axes of the input, which has to be one or two. */
    static int spatialRank(OnnxNode node) {
        int rank = node.input(0).type().shape().rank() - 2;
        if (rank == 3) {
            throw node.unsupported(
                    "It is three-dimensional: its input is "
                            + node.input(0).type().shape() + ".",
                    "Offramp converts networks with one or two spatial dimensions.");
        }
        if (rank < 1 || rank > 3) {
            throw new ShapeException("Its input is " + node.input(0).type().shape()
                    + ", but has to be [batch, channels, spatial…] with one or two spatial dimensions.");
        }
        return rank;
    }

    /** How the node says that padding is chosen. */
    static String automaticPadding(OnnxNode node) {
        String mode = node.attributes().text("auto_pad", NOT_SET);
        if (!List.of(SAME_UPPER, SAME_LOWER, VALID, NOT_SET).contains(mode)) {
            throw new ShapeException("Its automatic padding '" + mode + "' doesn't exist. Maybe it is misspelt.");
        }
        return mode;
    }

    /** The window of a convolution or pooling with the given kernel. */
    static Window of(OnnxNode node, List<Integer> kernel) {
        int rank = spatialRank(node);
        Window bare = bare(node, kernel);
        String automatic = automaticPadding(node);
        if (automatic.equals(VALID)) {
            return bare;
        }
        return automatic.equals(NOT_SET)
                ? withPads(bare, pads(node, rank))
                : samePads(bare, node.input(0).type().shape(), automatic);
    }

    /** The window without its padding. */
    static Window bare(OnnxNode node, List<Integer> kernel) {
        List<Integer> zeros = Collections.nCopies(kernel.size(), 0);
        return new Window(kernel, strides(node, kernel.size()), dilations(node, kernel.size()), zeros, zeros);
    }

    static List<Integer> strides(OnnxNode node, int rank) {
        return list(node.attributes(), "strides", rank, 1);
    }

    private static List<Integer> dilations(OnnxNode node, int rank) {
        return list(node.attributes(), "dilations", rank, 1);
    }

    /** Counts before all spatial axes, then counts after all of them. */
    static List<Integer> pads(OnnxNode node, int rank) {
        return list(node.attributes(), "pads", 2 * rank, 0);
    }

    static List<Integer> list(Attributes attributes, String name, int size, int otherwise) {
        List<Integer> list = attributes
                .integers(name)
                .map(numbers -> numbers.stream().map(Math::toIntExact).toList())
                .orElse(Collections.nCopies(size, otherwise));
        if (list.size() != size) {
            throw new ShapeException(
                    "Its attribute " + name + " has " + list.size() + " entries, but needs " + size + ".");
        }
        return list;
    }

    static Window withPads(Window window, List<Integer> pads) {
        return new Window(
                window.size(),
                window.strides(),
                window.dilations(),
                pads.subList(0, window.rank()),
                pads.subList(window.rank(), 2 * window.rank()));
    }

    /** Padding that gives as many positions as a kernel of one element would, the odd one after or before. */
    private static Window samePads(Window window, Shape input, String mode) {
        List<Integer> begin = new ArrayList<>();
        List<Integer> end = new ArrayList<>();
        for (int axis = 0; axis < window.rank(); axis++) {
            long extent = input.extent(axis + 2);
            long stride = window.strides().get(axis);
            long positions = (extent + stride - 1) / stride;
            long total = Math.max((positions - 1) * stride + window.reach(axis) - extent, 0);
            long less = total / 2;
            begin.add(Math.toIntExact(mode.equals(SAME_UPPER) ? less : total - less));
            end.add(Math.toIntExact(mode.equals(SAME_UPPER) ? total - less : less));
        }
        return new Window(window.size(), window.strides(), window.dilations(), begin, end);
    }
}
