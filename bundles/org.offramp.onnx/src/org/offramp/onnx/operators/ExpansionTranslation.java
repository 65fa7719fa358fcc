// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.offramp.graph.operators.Broadcast;
import org.offramp.graph.operators.Tile;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.onnx.translation.Extent;
import org.offramp.onnx.translation.OnnxNode;
import org.offramp.onnx.translation.TranslationTable;
import org.offramp.onnx.translation.Value;

/** Tensors that repeat others, or a number. */
final class ExpansionTranslation {
    private ExpansionTranslation() {}

    static void register(TranslationTable.Builder table) {
        table.add("Expand", 2, ExpansionTranslation::expand);
        table.add("Tile", 2, ExpansionTranslation::tile);
        table.add("ConstantOfShape", 1, ExpansionTranslation::constantOfShape);
        table.add("Range", 3, ExpansionTranslation::range);
    }

    private static Shape shape(List<Extent> extents) {
        return new Shape(extents.stream().map(Extent::dim).toList());
    }

    private static void expand(OnnxNode node) {
        node.give(node.add(new Broadcast(shape(node.extents(1))), node.input(0)));
    }

    private static void tile(OnnxNode node) {
        Value x = node.input(0);
        List<Extent> repeats = node.extents(1);
        if (repeats.stream().noneMatch(Extent::perSample)) {
            node.give(node.add(
                    new Tile(repeats.stream()
                            .map(repeat -> Math.toIntExact(repeat.factor()))
                            .toList()),
                    x));
            return;
        }
        Shape shape = x.type().shape();
        if (repeats.size() != shape.rank()) {
            throw new ShapeException("A tensor " + shape + " can't be tiled " + repeats.size() + " times.");
        }
        node.give(node.add(new Broadcast(tiled(shape, repeats)), x));
    }

    /** Repeats that depend on the batch size are possible where there is one element to repeat. */
    private static Shape tiled(Shape shape, List<Extent> repeats) {
        List<Dim> dims = new ArrayList<>();
        for (int axis = 0; axis < shape.rank(); axis++) {
            boolean one = shape.dim(axis).equals(Dim.of(1));
            if (!one && !repeats.get(axis).is(1)) {
                throw new ShapeException("Axis " + axis + " of " + shape + " can't be repeated for each sample.");
            }
            dims.add(one ? repeats.get(axis).dim() : shape.dim(axis));
        }
        return new Shape(dims);
    }

    private static void constantOfShape(OnnxNode node) {
        Tensor value = node.attributes().tensor("value").map(node::read).orElse(Tensor.ofFloats(Shape.of(1), 0));
        if (value.size() != 1) {
            throw new ShapeException("Its value has to be one number, but is " + value.type() + ".");
        }
        Shape target = shape(node.extents(0));
        Value number = node.constant(value.reshaped(new Shape(Collections.nCopies(target.rank(), Dim.of(1)))));
        node.give(node.add(new Broadcast(target), number));
    }

    private static void range(OnnxNode node) {
        ElementType element = node.input(0).type().element();
        double start = node.number(0);
        double delta = node.number(2);
        double count = Math.max(0, Math.ceil((node.number(1) - start) / delta));
        if (!(count <= 1 << 20)) {
            throw new ShapeException("A range from " + start + " to " + node.number(1) + " in steps of " + delta
                    + " has too many elements.");
        }
        Shape shape = Shape.of((long) count);
        if (element.isFloat()) {
            double[] values = new double[(int) count];
            java.util.Arrays.setAll(values, i -> start + i * delta);
            node.give(node.constant(Tensor.ofDoubles(element, shape, values)));
            return;
        }
        long first = node.constant(0).longAt(0);
        long step = node.constant(2).longAt(0);
        long[] values = new long[(int) count];
        java.util.Arrays.setAll(values, i -> first + i * step);
        node.give(node.constant(Tensor.ofLongs(element, shape, values)));
    }
}
