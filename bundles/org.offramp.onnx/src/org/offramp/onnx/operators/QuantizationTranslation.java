// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import java.util.List;
import java.util.stream.IntStream;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Quantize;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Rounding;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.onnx.files.ElementTypes;
import org.offramp.onnx.translation.OnnxNode;
import org.offramp.onnx.translation.TranslationTable;
import org.offramp.onnx.translation.Value;

/** Real numbers to integers and back. */
final class QuantizationTranslation {
    private static final int LARGEST_BYTE = 255;

    private final Arithmetic arithmetic;

    private QuantizationTranslation(Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
    }

    static void register(TranslationTable.Builder table, Arithmetic arithmetic) {
        QuantizationTranslation translation = new QuantizationTranslation(arithmetic);
        for (String domain : List.of("", MicrosoftTranslation.DOMAIN)) {
            table.add(domain + "QuantizeLinear", 2, 3, translation::quantize);
            table.add(domain + "DequantizeLinear", 2, 3, translation::dequantize);
        }
        table.add("DynamicQuantizeLinear", 1, QuantizationTranslation::quantizeDynamically);
    }

    private void quantize(OnnxNode node) {
        checkBlocks(node);
        ElementType type = declared(node, ElementType.UINT8);
        Step step = Step.of(node, arithmetic, 1, type);
        Value x = node.input(0);
        int axis = axis(node, step);
        if (x.type().element() == ElementType.FLOAT16 && !step.keepsReals(x)) {
            throw node.unsupported(
                    "It quantises float16, whose quotients are rounded as such.", "Export the model in float32.");
        }
        node.give(step.integers(Step.cast(node, x, ElementType.FLOAT32), axis));
    }

    private void dequantize(OnnxNode node) {
        checkBlocks(node);
        Value x = node.input(0);
        Step step = Step.of(node, arithmetic, 1, x.type().element());
        ElementType type = declared(node, node.input(1).type().element());
        node.give(Step.cast(node, step.reals(x, axis(node, step)), type));
    }

    /** The output's type where an attribute says it. */
    private static ElementType declared(OnnxNode node, ElementType otherwise) {
        int number = node.attributes().small("output_dtype", 0);
        return number == 0
                ? otherwise
                : ElementTypes.find(number)
                        .orElseThrow(() -> node.unsupported(
                                "Its output is of the type " + ElementTypes.describe(number) + ".",
                                "Offramp computes with integers of 8 to 32 bits: quantise the model to int8."));
    }

    private static void checkBlocks(OnnxNode node) {
        if (node.attributes().integer("block_size", 0) != 0) {
            throw node.unsupported(
                    "It has a scale for each block of an axis.",
                    "Quantise the model with a scale for each tensor or channel.");
        }
    }

    /** Of no meaning, and often outside of the tensor, where there is one scale for all. */
    private static int axis(OnnxNode node, Step step) {
        boolean single = step.scale().type().shape().elementsPerSample() == 1
                && step.zero().type().shape().elementsPerSample() == 1;
        Shape shape = node.input(0).type().shape();
        return single ? 0 : shape.axis(node.attributes().integer("axis", 1));
    }

    /** To all of 8 bits, as zero and the input's extremes need. */
    private static void quantizeDynamically(OnnxNode node) {
        Value x = node.input(0);
        if (!x.type().shape().isFixed()) {
            throw node.unsupported(
                    "It takes one scale from all samples of a batch, so that they change each other's results.",
                    "Quantise the model statically, or export it with a fixed batch size of 1.");
        }
        Value zero = node.scalar(ElementType.FLOAT32, 0);
        Value most = binary(node, BinaryFunction.MAXIMUM, extreme(node, x, ReduceFunction.MAXIMUM), zero);
        Value least = binary(node, BinaryFunction.MINIMUM, extreme(node, x, ReduceFunction.MINIMUM), zero);
        Value range = binary(node, BinaryFunction.SUBTRACT, most, least);
        Value largest = node.scalar(ElementType.FLOAT32, LARGEST_BYTE);
        Value scale = binary(node, BinaryFunction.DIVIDE, range, largest);
        Value start = binary(node, BinaryFunction.SUBTRACT, zero, binary(node, BinaryFunction.DIVIDE, least, scale));
        Value clipped =
                binary(node, BinaryFunction.MINIMUM, binary(node, BinaryFunction.MAXIMUM, start, zero), largest);
        Value zeroPoint = Step.cast(node, node.add(Unary.of(UnaryFunction.ROUND), clipped), ElementType.UINT8);
        node.give(0, node.add(new Quantize(ElementType.UINT8, 0, Rounding.HALF_EVEN), x, scale, zeroPoint));
        node.give(1, scale);
        node.give(2, zeroPoint);
    }

    private static Value binary(OnnxNode node, BinaryFunction function, Value left, Value right) {
        return node.add(new Binary(function), left, right);
    }

    private static Value extreme(OnnxNode node, Value x, ReduceFunction function) {
        List<Integer> axes = IntStream.range(0, x.type().shape().rank()).boxed().toList();
        return axes.isEmpty() ? x : node.add(new Reduce(function, axes, false), x);
    }
}
