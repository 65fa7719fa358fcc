// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** An array of four-byte elements as NumPy writes it, in format version 1. */
final class NpyBytes {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

    /** NumPy lets the elements begin at a multiple of this. */
    private static final int ALIGNMENT = 64;

    private final ByteBuffer bytes;

    /** @param type with its byte order, little-endian */
    NpyBytes(String type, int... shape) {
        this(type, elements(shape), shape);
    }

    /** @param elements of four bytes each, several of which may be one element of the type */
    NpyBytes(String type, long elements, int... shape) {
        String extents = Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + extents
                + (shape.length == 1 ? ",), }" : "), }");
        int used = MAGIC.length + Short.BYTES + header.length() + 1;
        int padding = (ALIGNMENT - used % ALIGNMENT) % ALIGNMENT;
        byte[] text = (header + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
        bytes = ByteBuffer.allocate(Math.toIntExact(used + padding + Integer.BYTES * elements))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putShort((short) text.length)
                .put(text);
    }

    private static long elements(int... shape) {
        return Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
    }

    NpyBytes floats(float... values) {
        for (float value : values) {
            bytes.putFloat(value);
        }
        return this;
    }

    NpyBytes ints(int... values) {
        for (int value : values) {
            bytes.putInt(value);
        }
        return this;
    }

    /** All of it; every element has been given. */
    byte[] bytes() {
        return bytes.array();
    }
}
