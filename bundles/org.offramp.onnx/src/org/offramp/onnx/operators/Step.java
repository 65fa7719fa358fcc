// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import java.util.List;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Cast;
import org.offramp.graph.operators.Dequantize;
import org.offramp.graph.operators.Quantize;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Rounding;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.onnx.translation.OnnxNode;
import org.offramp.onnx.translation.Value;

/**
 * A scale and a zero point, which say what the integers of a node's input or output stand for. In float arithmetic
 * activations stay the real numbers that they stand for; only constants are integers.
 *
 * @param scale float32, a scalar or a vector, as the zero point
 */
record Step(OnnxNode node, Arithmetic arithmetic, Value scale, Value zero) {
    /** @param input index of the scale; the zero point is the next input, or 0 of the given type */
    static Step of(OnnxNode node, Arithmetic arithmetic, int input, ElementType otherwise) {
        Value scale = vector(node, cast(node, node.input(input), ElementType.FLOAT32));
        Value zero = node.has(input + 1)
                ? vector(node, node.input(input + 1))
                : node.constant(zeros(otherwise, scale.type().shape()));
        return new Step(node, arithmetic, scale, zero);
    }

    /** As many as there are scales. */
    private static Tensor zeros(ElementType type, Shape shape) {
        return Tensor.ofLongs(type, shape, new long[Math.toIntExact(shape.elementsPerSample())]);
    }

    static Value cast(OnnxNode node, Value value, ElementType to) {
        return value.type().element() == to ? value : node.add(new Cast(to), value);
    }

    /** Without the axes of extent one by which some exporters say for which axis the numbers are. */
    private static Value vector(OnnxNode node, Value value) {
        Shape shape = value.type().shape();
        if (shape.rank() <= 1) {
            return value;
        }
        List<Integer> extents =
                shape.extentsFrom(0).stream().filter(extent -> extent != 1).toList();
        if (extents.size() > 1) {
            throw node.unsupported(
                    "It has a scale or zero point of the shape " + shape + ".",
                    "Offramp reads one for each tensor or each index of an axis: quantise the model that way.");
        }
        return node.add(new Reshape(extents.isEmpty() ? Shape.SCALAR : Shape.of(extents.get(0))), value);
    }

    /** The integers' type. */
    ElementType element() {
        return zero.type().element();
    }

    /** The real numbers that the integers stand for. */
    Value reals(Value x, int axis) {
        Dequantize operator = new Dequantize(axis);
        if (arithmetic == Arithmetic.EXACT) {
            return node.add(operator, x, scale, zero);
        }
        return x.type().element().isFloat() ? x : node.dequantized(operator, x, scale, zero);
    }

    /** The integers that stand for real numbers; in float arithmetic, the numbers within the integers' range. */
    Value integers(Value x, int axis) {
        if (keepsReals(x)
                && scale instanceof Value.Constant step
                && zero instanceof Value.Constant start
                && step.tensor().size() * start.tensor().size() == 1) {
            return within(x, step.tensor().doubleAt(0), start.tensor().longAt(0));
        }
        Value integers = node.add(new Quantize(element(), axis, Rounding.HALF_EVEN), List.of(x, scale, zero));
        return keepsReals(x) ? reals(integers, axis) : integers;
    }

    /** Quantisers leave activations that cut off to the limits of the integers. */
    private Value within(Value x, double step, long start) {
        int bits = Byte.SIZE * element().bytes();
        long least = element().isUnsigned() ? 0 : -1L << bits - 1;
        long most = least + (1L << bits) - 1;
        return node.add(Unary.clip((least - start) * step, (most - start) * step), x);
    }

    /** Whether a number stays real although the network has an integer for it. */
    boolean keepsReals(Value x) {
        return arithmetic == Arithmetic.FLOAT && !(x instanceof Value.Constant);
    }

    /** Products of both scales in float32. */
    Value times(Step other) {
        return node.add(new Binary(BinaryFunction.MULTIPLY), scale, other.scale);
    }
}
