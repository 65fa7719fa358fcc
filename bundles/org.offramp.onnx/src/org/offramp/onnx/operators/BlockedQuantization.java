// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import java.util.stream.LongStream;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Gather;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.onnx.translation.OnnxNode;
import org.offramp.onnx.translation.Value;

/**
 * Quantisation with a scale for each block of an axis, in the graph's arithmetic with a scale for each element.
 *
 * @param size elements of a block
 */
record BlockedQuantization(OnnxNode node, int axis, int size) {
    static BlockedQuantization of(OnnxNode node) {
        int size = node.attributes().small("block_size", 0);
        if (size < 1) {
            throw new ShapeException("Its blocks have " + size + " elements.");
        }
        int axis = node.input(0).type().shape().axis(node.attributes().integer("axis", 1));
        return new BlockedQuantization(node, axis, size);
    }

    void quantize(ElementType declared) {
        ElementType to = node.has(2) ? node.input(2).type().element() : declared;
        if (!to.isInteger() || to.bytes() > Short.BYTES) {
            throw node.unsupported(
                    "It gives blocks of " + to + ".", "Quantise the model with a scale for each tensor or channel.");
        }
        Value quotient = binary(BinaryFunction.DIVIDE, node.input(0), each(node.input(1)));
        Value rounded = node.add(Unary.of(UnaryFunction.ROUND), quotient);
        Value shifted = node.has(2)
                ? binary(BinaryFunction.ADD, rounded, Step.cast(node, each(node.input(2)), ElementType.FLOAT32))
                : rounded;
        int bits = Byte.SIZE * to.bytes();
        double least = to.isUnsigned() ? 0 : -(1L << bits - 1);
        node.give(Step.cast(node, node.add(Unary.clip(least, least + (1L << bits) - 1), shifted), to));
    }

    void dequantize() {
        Value x = Step.cast(node, node.input(0), ElementType.INT32);
        Value distance = node.has(2)
                ? binary(BinaryFunction.SUBTRACT, x, Step.cast(node, each(node.input(2)), ElementType.INT32))
                : x;
        Value reals = Step.cast(node, distance, ElementType.FLOAT32);
        node.give(binary(BinaryFunction.MULTIPLY, reals, each(node.input(1))));
    }

    private Value binary(BinaryFunction function, Value left, Value right) {
        return node.add(new Binary(function), left, right);
    }

    /** Each block's number for each of its elements. */
    private Value each(Value blocks) {
        Shape shape = node.input(0).type().shape();
        long[] indices =
                LongStream.range(0, shape.extent(axis)).map(i -> i / size).toArray();
        Value each = node.add(new Gather(axis), blocks, node.constant(Tensor.ofLongs(indices)));
        if (!each.type().shape().equals(shape)) {
            throw new ShapeException("Its blocks' scales " + blocks.type() + " don't fit its input "
                    + node.input(0).type() + " and blocks of " + size + ".");
        }
        return each;
    }
}
