// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.tensors;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A constant tensor: fixed shape and values, little-endian and row-major, possibly memory-mapped. It is immutable as
 * long as whoever made it leaves the buffer alone; two tensors are equal when type and bytes are.
 */
public final class Tensor {
    private final TensorType type;
    private final ByteBuffer bytes;

    private Tensor(TensorType type, ByteBuffer bytes) {
        long expected = type.shape().elementsPerSample() * type.element().bytes();
        if (!type.shape().isFixed() || bytes.remaining() != expected) {
            throw new ShapeException("A tensor of type " + type + " needs " + expected + " bytes, but has "
                    + bytes.remaining() + ". Maybe the file is truncated.");
        }
        this.type = type;
        this.bytes = bytes.slice().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Wraps the remaining little-endian bytes without a copy. */
    public static Tensor wrap(ElementType element, Shape shape, ByteBuffer bytes) {
        return new Tensor(new TensorType(element, shape), bytes);
    }

    public static Tensor ofFloats(Shape shape, float... values) {
        ByteBuffer buffer = allocate(values.length, ElementType.FLOAT32);
        buffer.asFloatBuffer().put(values);
        return wrap(ElementType.FLOAT32, shape, buffer);
    }

    /** A float tensor; each value is rounded to the element type. */
    public static Tensor ofDoubles(ElementType element, Shape shape, double... values) {
        ByteBuffer buffer = allocate(values.length, element);
        for (int i = 0; i < values.length; i++) {
            Elements.putDouble(buffer, element, i, values[i]);
        }
        return wrap(element, shape, buffer);
    }

    /** An integer or boolean tensor; each value keeps the low bits of the element type, booleans are "not zero". */
    public static Tensor ofLongs(ElementType element, Shape shape, long... values) {
        ByteBuffer buffer = allocate(values.length, element);
        for (int i = 0; i < values.length; i++) {
            Elements.putLong(buffer, element, i, values[i]);
        }
        return wrap(element, shape, buffer);
    }

    /** An integer tensor; each value keeps the low bits of the element type. */
    public static Tensor ofInts(ElementType element, Shape shape, int... values) {
        ByteBuffer buffer = allocate(values.length, element);
        Elements.putInts(buffer, element, values);
        return wrap(element, shape, buffer);
    }

    /** A vector of 64-bit integers. */
    public static Tensor ofLongs(long... values) {
        return ofLongs(ElementType.INT64, Shape.of(values.length), values);
    }

    private static ByteBuffer allocate(int elements, ElementType element) {
        return ByteBuffer.allocate(Math.multiplyExact(elements, element.bytes()))
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    public TensorType type() {
        return type;
    }

    public Shape shape() {
        return type.shape();
    }

    public ElementType element() {
        return type.element();
    }

    /** Number of elements. */
    public int size() {
        return Math.toIntExact(type.shape().elementsPerSample());
    }

    /** A fresh read-only, little-endian view of all bytes. */
    public ByteBuffer bytes() {
        return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The buffer itself, for absolute reads only. */
    ByteBuffer shared() {
        return bytes;
    }

    /** Element in row-major order as a double; 64-bit integers may lose their last bits. */
    public double doubleAt(int index) {
        return Elements.getDouble(bytes, type.element(), index);
    }

    /** Element in row-major order as a long; unsigned 64-bit values keep their bits, floats are truncated. */
    public long longAt(int index) {
        return Elements.getLong(bytes, type.element(), index);
    }

    public float[] toFloats() {
        float[] values = new float[size()];
        if (type.element() == ElementType.FLOAT32) {
            bytes().asFloatBuffer().get(values);
            return values;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) doubleAt(i);
        }
        return values;
    }

    public double[] toDoubles() {
        double[] values = new double[size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = doubleAt(i);
        }
        return values;
    }

    /** The elements' low 32 bits; floats are truncated. */
    public int[] toInts() {
        int[] values = new int[size()];
        Elements.getInts(bytes, type.element(), values);
        return values;
    }

    public long[] toLongs() {
        long[] values = new long[size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = longAt(i);
        }
        return values;
    }

    /** The same bytes under another shape with as many elements. */
    public Tensor reshaped(Shape shape) {
        return wrap(type.element(), shape, bytes());
    }

    /** The extents as plain numbers. */
    public List<Integer> extents() {
        return type.shape().extentsFrom(0);
    }

    @Override
    public boolean equals(@org.eclipse.jdt.annotation.Nullable Object other) {
        return other instanceof Tensor tensor && type.equals(tensor.type) && bytes.equals(tensor.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + bytes.hashCode();
    }

    @Override
    public String toString() {
        return "constant " + type;
    }
}
