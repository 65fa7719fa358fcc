// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.tensors;

import java.nio.ByteBuffer;

/** Reads and writes single elements of any type. */
final class Elements {
    private static final double TWO_TO_63 = 0x1p63;

    private Elements() {}

    static double getDouble(ByteBuffer bytes, ElementType type, int index) {
        return switch (type) {
            case FLOAT16 -> HalfFloat.toDouble(bytes.getShort(2 * index));
            case FLOAT32 -> bytes.getFloat(4 * index);
            case FLOAT64 -> bytes.getDouble(8 * index);
            case UINT64 -> unsignedToDouble(bytes.getLong(8 * index));
            default -> getLong(bytes, type, index);
        };
    }

    static long getLong(ByteBuffer bytes, ElementType type, int index) {
        return switch (type) {
            case FLOAT16, FLOAT32, FLOAT64 -> (long) getDouble(bytes, type, index);
            case INT8, BOOL -> bytes.get(index);
            case UINT8 -> Byte.toUnsignedLong(bytes.get(index));
            case INT16 -> bytes.getShort(2 * index);
            case UINT16 -> Short.toUnsignedLong(bytes.getShort(2 * index));
            case INT32 -> bytes.getInt(4 * index);
            case UINT32 -> Integer.toUnsignedLong(bytes.getInt(4 * index));
            case INT64, UINT64 -> bytes.getLong(8 * index);
        };
    }

    static void putDouble(ByteBuffer bytes, ElementType type, int index, double value) {
        switch (type) {
            case FLOAT16 -> bytes.putShort(2 * index, HalfFloat.fromDouble(value));
            case FLOAT32 -> bytes.putFloat(4 * index, (float) value);
            case FLOAT64 -> bytes.putDouble(8 * index, value);
            case BOOL -> bytes.put(index, (byte) (value != 0 ? 1 : 0));
            case UINT64 -> bytes.putLong(8 * index, toUnsignedLong(value));
            default -> putLong(bytes, type, index, (long) value);
        }
    }

    static void putLong(ByteBuffer bytes, ElementType type, int index, long value) {
        switch (type) {
            case FLOAT32 -> bytes.putFloat(4 * index, value);
            case FLOAT16, FLOAT64 -> putDouble(bytes, type, index, value);
            case BOOL -> bytes.put(index, (byte) (value != 0 ? 1 : 0));
            case INT8, UINT8 -> bytes.put(index, (byte) value);
            case INT16, UINT16 -> bytes.putShort(2 * index, (short) value);
            case INT32, UINT32 -> bytes.putInt(4 * index, (int) value);
            case INT64, UINT64 -> bytes.putLong(8 * index, value);
        }
    }

    /** Reads all elements, those of quantised networks without a decision for each. */
    static void getInts(ByteBuffer bytes, ElementType type, int[] values) {
        switch (type) {
            case INT8 -> getBytes(bytes, values, -1);
            case UINT8 -> getBytes(bytes, values, 0xff);
            case INT32 -> bytes.duplicate().order(bytes.order()).asIntBuffer().get(values);
            default -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = (int) getLong(bytes, type, i);
                }
            }
        }
    }

    private static void getBytes(ByteBuffer bytes, int[] values, int mask) {
        byte[] raw = new byte[values.length];
        bytes.get(0, raw);
        for (int i = 0; i < values.length; i++) {
            values[i] = raw[i] & mask;
        }
    }

    /** Writes all elements from the start of the buffer, those of quantised networks without a decision for each. */
    static void putInts(ByteBuffer bytes, ElementType type, int[] values) {
        switch (type) {
            case INT8, UINT8 -> putBytes(bytes.array(), values);
            case INT32 -> bytes.duplicate().order(bytes.order()).asIntBuffer().put(values);
            default -> {
                for (int i = 0; i < values.length; i++) {
                    putLong(bytes, type, i, values[i]);
                }
            }
        }
    }

    private static void putBytes(byte[] bytes, int[] values) {
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
    }

    private static long toUnsignedLong(double value) {
        return value >= TWO_TO_63 ? (long) (value - TWO_TO_63) ^ Long.MIN_VALUE : (long) value;
    }

    /** The halved value keeps the lost bit as its last one, so that it rounds as the whole would. */
    private static double unsignedToDouble(long bits) {
        return bits >= 0 ? bits : 2.0 * (bits >>> 1 | bits & 1);
    }
}
