// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** Scales and zero points of quantised tensors: one for a whole tensor or one for each index of an axis. */
final class Steps {
    private Steps() {}

    /** Elements from {@code first} on and before {@code end}, which share a scale and a zero point. */
    interface Run {
        void over(int channel, int first, int end);
    }

    /** Refuses types that plain Java's 32-bit integers don't hold. */
    static void integer(String operator, ElementType element) {
        if (!isInteger(element)) {
            throw new ShapeException(operator + " works on signed integers of at most 32 bits and unsigned ones of at"
                    + " most 16, not on " + element + ". Maybe a cast is missing.");
        }
    }

    /** Refuses what isn't int8 or uint8. */
    static void bytes(Operator operator, TensorType type) {
        if (!type.element().isInteger() || type.element().bytes() != 1) {
            throw new ShapeException(operator.label() + " works on integers of 8 bits, but an input is " + type
                    + ". Maybe it isn't quantised.");
        }
    }

    static void element(Operator operator, String what, TensorType type, ElementType expected) {
        if (type.element() != expected) {
            throw new ShapeException(operator.label() + ": the " + what + " should be " + expected + ", but it is "
                    + type + ". Maybe a cast is missing.");
        }
    }

    /** Refuses what is neither one element nor one for each index of the axis. */
    static void fits(Operator operator, String what, TensorType parameter, TensorType x, int axis) {
        Shape shape = parameter.shape();
        if (isSingle(shape)) {
            return;
        }
        if (shape.rank() != 1 || !shape.dim(0).equals(x.shape().dim(x.shape().axis(axis)))) {
            throw new ShapeException(operator.label() + ": the " + what + " should be a scalar or have one element for"
                    + " each index of axis " + axis + " of " + x + ", but it is " + parameter + ".");
        }
    }

    static boolean isInteger(ElementType element) {
        return element.isInteger() && element.bytes() <= Integer.BYTES && element != ElementType.UINT32;
    }

    static void single(Operator operator, String what, TensorType parameter) {
        if (!isSingle(parameter.shape())) {
            throw new ShapeException(
                    operator.label() + ": the " + what + " should be a scalar, but it is " + parameter + ".");
        }
    }

    static boolean isSingle(Shape shape) {
        return shape.rank() <= 1 && shape.isFixed() && shape.elementsPerSample() == 1;
    }

    /** @param channels 1 for the whole tensor at once, else the extent of the axis */
    static void forEach(Shape shape, int axis, int channels, Run run) {
        int size = Math.toIntExact(shape.elementsPerSample());
        Lines lines = channels == 1 ? new Lines(1, 1, size) : Lines.of(shape, axis);
        for (int line = 0; size > 0 && line < lines.outer() * lines.extent(); line++) {
            run.over(line % lines.extent(), line * lines.stride(), (line + 1) * lines.stride());
        }
    }

    /** Differences from the zero points, as int32. */
    static Tensor shifted(Tensor x, Tensor zeroPoint, int axis) {
        int[] values = x.toInts();
        int[] zeros = zeroPoint.toInts();
        forEach(x.shape(), axis, zeros.length, (channel, first, end) -> {
            for (int i = first; i < end; i++) {
                values[i] -= zeros[channel];
            }
        });
        return Tensor.ofInts(ElementType.INT32, x.shape(), values);
    }

    /** The value for an index of the axis. */
    static int at(int[] values, int channel) {
        return values[values.length == 1 ? 0 : channel];
    }

    static double at(double[] values, int channel) {
        return values[values.length == 1 ? 0 : channel];
    }

    /** The nearest integer of a type; what is no number becomes the smallest, as in ONNX Runtime. */
    static int saturated(double value, int least, int most) {
        return value > least ? (int) Math.min(value, most) : least;
    }

    static int least(ElementType type) {
        return (int) Limits.smallest(type);
    }

    static int most(ElementType type) {
        return (int) Limits.largest(type);
    }
}
