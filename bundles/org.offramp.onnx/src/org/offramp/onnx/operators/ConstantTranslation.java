// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import java.util.List;
import org.offramp.graph.operators.Cast;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.onnx.files.ElementTypes;
import org.offramp.onnx.translation.Attributes;
import org.offramp.onnx.translation.OnnxNode;
import org.offramp.onnx.translation.TranslationTable;
import org.offramp.onnx.translation.Value;

/** Constants, copies and other element types. */
final class ConstantTranslation {
    private ConstantTranslation() {}

    static void register(TranslationTable.Builder table) {
        table.add("Constant", 0, node -> node.give(node.constant(value(node))));
        table.add("Identity", 1, node -> node.give(node.input(0)));
        table.add("Cast", 1, ConstantTranslation::cast);
        table.add("CastLike", 2, node -> cast(node, node.input(1).type().element()));
    }

    private static Tensor value(OnnxNode node) {
        Attributes attributes = node.attributes();
        if (attributes.has("value")) {
            return attributes.tensor("value").map(node::read).orElseThrow();
        }
        if (attributes.has("value_float")) {
            return Tensor.ofFloats(Shape.SCALAR, (float) attributes.real("value_float", 0));
        }
        if (attributes.has("value_int")) {
            return Tensor.ofLongs(ElementType.INT64, Shape.SCALAR, attributes.integer("value_int", 0));
        }
        if (attributes.has("value_ints")) {
            List<Long> numbers = attributes.integers("value_ints").orElseThrow();
            return Tensor.ofLongs(numbers.stream().mapToLong(Long::longValue).toArray());
        }
        if (attributes.has("value_floats")) {
            List<Float> numbers = attributes.reals("value_floats").orElseThrow();
            return Tensor.ofDoubles(
                    ElementType.FLOAT32,
                    Shape.of(numbers.size()),
                    numbers.stream().mapToDouble(Float::doubleValue).toArray());
        }
        throw node.unsupported(
                "Its value is a text, sparse or missing.", "Offramp reads dense constants of numbers and booleans.");
    }

    private static void cast(OnnxNode node) {
        if (!node.attributes().has("to")) {
            throw new ShapeException("Its attribute to is missing.");
        }
        int number = node.attributes().small("to", 0);
        cast(
                node,
                ElementTypes.find(number)
                        .orElseThrow(() -> node.unsupported(
                                "It casts to the type " + ElementTypes.describe(number) + ".",
                                "Offramp computes with float16, float32, float64, integers and booleans.")));
    }

    private static void cast(OnnxNode node, ElementType to) {
        Value x = node.input(0);
        node.give(x.type().element() == to ? x : node.add(new Cast(to), x));
    }
}
