// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import java.util.ArrayList;
import java.util.List;
import org.offramp.graph.operators.Transpose;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.onnx.translation.OnnxNode;
import org.offramp.onnx.translation.TranslationTable;
import org.offramp.onnx.translation.Value;

/** Blocks of pixels to channels and back, as a reshape, a transpose and a reshape. */
final class SpaceDepthTranslation {
    private SpaceDepthTranslation() {}

    static void register(TranslationTable.Builder table) {
        table.add("DepthToSpace", 1, SpaceDepthTranslation::toSpace);
        table.add("SpaceToDepth", 1, SpaceDepthTranslation::toDepth);
    }

    private static int block(OnnxNode node) {
        int block = node.attributes().small("blocksize", 0);
        if (block < 1 || node.input(0).type().shape().rank() != 4) {
            throw new ShapeException("Blocks of " + block + " pixels don't fit "
                    + node.input(0).type().shape() + ".");
        }
        return block;
    }

    private static boolean columnFirst(OnnxNode node) {
        return node.attributes().text("mode", "DCR").equals("CRD");
    }

    private static void toSpace(OnnxNode node) {
        long block = block(node);
        Value x = node.input(0);
        Shape shape = x.type().shape();
        Dim batch = shape.dim(0);
        long channels = shape.extent(1) / (block * block);
        long height = shape.extent(2);
        long width = shape.extent(3);
        boolean columnFirst = columnFirst(node);
        Value split = ShapeTranslation.reshaped(
                node,
                x,
                columnFirst
                        ? dims(batch, channels, block, block, height, width)
                        : dims(batch, block, block, channels, height, width));
        List<Integer> order = columnFirst ? List.of(0, 1, 4, 2, 5, 3) : List.of(0, 3, 4, 1, 5, 2);
        Value moved = node.add(new Transpose(order), split);
        node.give(ShapeTranslation.reshaped(node, moved, dims(batch, channels, height * block, width * block)));
    }

    private static void toDepth(OnnxNode node) {
        long block = block(node);
        Value x = node.input(0);
        Shape shape = x.type().shape();
        Dim batch = shape.dim(0);
        long channels = shape.extent(1);
        long height = shape.extent(2) / block;
        long width = shape.extent(3) / block;
        Value split = ShapeTranslation.reshaped(node, x, dims(batch, channels, height, block, width, block));
        List<Integer> order = columnFirst(node) ? List.of(0, 1, 3, 5, 2, 4) : List.of(0, 3, 5, 1, 2, 4);
        Value moved = node.add(new Transpose(order), split);
        node.give(ShapeTranslation.reshaped(node, moved, dims(batch, channels * block * block, height, width)));
    }

    private static List<Dim> dims(Dim batch, long... extents) {
        List<Dim> dims = new ArrayList<>(List.of(batch));
        for (long extent : extents) {
            dims.add(Dim.of(extent));
        }
        return dims;
    }
}
