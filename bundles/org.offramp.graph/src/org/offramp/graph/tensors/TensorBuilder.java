// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.tensors;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A tensor under construction: starts with zeros, elements are set by their row-major index. Not used after build. */
public final class TensorBuilder {
    /** A tensor computed in plain Java may not be larger: networks that need more are damaged or hostile. */
    public static final long MOST_BYTES = 256L << 20;

    private final TensorType type;
    private final ByteBuffer bytes;

    /**
     * @param type with a fixed shape
     * @throws ShapeException when the tensor would have more than {@link #MOST_BYTES}
     */
    public TensorBuilder(TensorType type) {
        if (!type.shape().isFixed() || type.bytesPerSample() > MOST_BYTES) {
            throw new ShapeException("A tensor of type " + type + " isn't computed in plain Java. Maybe a shape is"
                    + " damaged: it has " + type.bytesPerSample() + " bytes, the limit is " + MOST_BYTES + ".");
        }
        this.type = type;
        this.bytes = ByteBuffer.allocate((int) type.bytesPerSample()).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Rounds the value to the element type; integers are truncated and keep their low bits. */
    public void putDouble(int index, double value) {
        Elements.putDouble(bytes, type.element(), index, value);
    }

    /** Keeps the low bits of the element type; rounds for floats. */
    public void putLong(int index, long value) {
        Elements.putLong(bytes, type.element(), index, value);
    }

    /** Copies elements of a tensor with the same element type. */
    public void copy(int index, Tensor source, int from, int count) {
        int width = type.element().bytes();
        ByteBuffer other = source.shared();
        switch (count == 1 ? width : 0) {
            case 1 -> bytes.put(index, other.get(from));
            case 2 -> bytes.putShort(2 * index, other.getShort(2 * from));
            case 4 -> bytes.putInt(4 * index, other.getInt(4 * from));
            case 8 -> bytes.putLong(8 * index, other.getLong(8 * from));
            default -> bytes.put(width * index, other, width * from, width * count);
        }
    }

    public Tensor build() {
        return Tensor.wrap(type.element(), type.shape(), bytes);
    }
}
