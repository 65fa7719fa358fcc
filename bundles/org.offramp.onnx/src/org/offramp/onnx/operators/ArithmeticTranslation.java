// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import java.util.ArrayList;
import java.util.List;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.onnx.translation.Attributes;
import org.offramp.onnx.translation.OnnxNode;
import org.offramp.onnx.translation.TranslationTable;
import org.offramp.onnx.translation.Value;

/** Arithmetic of two tensors that broadcast to each other, and of any number of them. */
final class ArithmeticTranslation {
    /** From here on both inputs broadcast by NumPy's rules; before, the attributes broadcast and axis said how. */
    private static final int NUMPY_BROADCASTING = 7;

    private ArithmeticTranslation() {}

    static void register(TranslationTable.Builder table) {
        table.add("Add", 2, node -> binary(node, BinaryFunction.ADD));
        table.add("Sub", 2, node -> binary(node, BinaryFunction.SUBTRACT));
        table.add("Mul", 2, node -> binary(node, BinaryFunction.MULTIPLY));
        table.add("Div", 2, node -> binary(node, BinaryFunction.DIVIDE));
        table.add("Pow", 2, node -> binary(node, BinaryFunction.POWER));
        table.add("PRelu", 2, ArithmeticTranslation::prelu);
        table.add("Mod", 2, ArithmeticTranslation::modulo);
        table.add("Max", 1, Integer.MAX_VALUE, node -> node.give(chain(node, BinaryFunction.MAXIMUM)));
        table.add("Min", 1, Integer.MAX_VALUE, node -> node.give(chain(node, BinaryFunction.MINIMUM)));
        table.add("Sum", 1, Integer.MAX_VALUE, node -> node.give(chain(node, BinaryFunction.ADD)));
        table.add("Mean", 1, Integer.MAX_VALUE, ArithmeticTranslation::mean);
    }

    static void binary(OnnxNode node, BinaryFunction function) {
        node.give(node.add(new Binary(function), node.input(0), aligned(node, node.input(1))));
    }

    /** The second input in a shape that broadcasts by NumPy's rules. */
    private static Value aligned(OnnxNode node, Value second) {
        Attributes attributes = node.attributes();
        if (node.opset() >= NUMPY_BROADCASTING || !attributes.flag("broadcast", false) || !attributes.has("axis")) {
            return second;
        }
        int rank = node.input(0).type().shape().rank();
        int axis = Shape.axis(attributes.integer("axis", 0), rank);
        return trailingOnes(node, second, rank - axis - second.type().shape().rank());
    }

    private static Value trailingOnes(OnnxNode node, Value value, int count) {
        if (count <= 0) {
            return value;
        }
        List<Dim> dims = new ArrayList<>(value.type().shape().dims());
        for (int i = 0; i < count; i++) {
            dims.add(Dim.of(1));
        }
        return node.add(new Reshape(new Shape(dims)), value);
    }

    private static void prelu(OnnxNode node) {
        Value x = node.input(0);
        Value slope = node.input(1);
        Shape shape = slope.type().shape();
        boolean perChannel = node.opset() < NUMPY_BROADCASTING && shape.rank() == 1 && shape.extent(0) != 1;
        Value aligned = perChannel ? trailingOnes(node, slope, x.type().shape().rank() - 2) : slope;
        node.give(node.add(new Binary(BinaryFunction.PRELU), x, aligned));
    }

    /** The graph's remainder has the divisor's sign; fmod's has the dividend's. */
    private static void modulo(OnnxNode node) {
        if (!node.attributes().flag("fmod", false)) {
            binary(node, BinaryFunction.MODULO);
            return;
        }
        Value x = node.input(0);
        if (x.type().element().isUnsigned()) {
            binary(node, BinaryFunction.MODULO);
            return;
        }
        Value magnitude = node.add(
                new Binary(BinaryFunction.MODULO),
                node.add(Unary.of(UnaryFunction.ABS), x),
                node.add(Unary.of(UnaryFunction.ABS), node.input(1)));
        Value sign = node.add(Unary.of(UnaryFunction.SIGN), x);
        node.give(node.add(new Binary(BinaryFunction.MULTIPLY), magnitude, sign));
    }

    private static Value chain(OnnxNode node, BinaryFunction function) {
        return node.allInputs().stream()
                .reduce((left, right) -> node.add(new Binary(function), left, right))
                .orElseThrow();
    }

    private static void mean(OnnxNode node) {
        Value sum = chain(node, BinaryFunction.ADD);
        Value count = node.scalar(sum.type().element(), node.inputs());
        node.give(node.inputs() == 1 ? sum : node.add(new Binary(BinaryFunction.DIVIDE), sum, count));
    }
}
