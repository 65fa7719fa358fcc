// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.tensors;

/** Type of a tensor's elements; stored little-endian, booleans as one byte of 0 or 1. */
public enum ElementType {
    FLOAT16(2, Kind.FLOAT),
    FLOAT32(4, Kind.FLOAT),
    FLOAT64(8, Kind.FLOAT),
    INT8(1, Kind.SIGNED),
    INT16(2, Kind.SIGNED),
    INT32(4, Kind.SIGNED),
    INT64(8, Kind.SIGNED),
    UINT8(1, Kind.UNSIGNED),
    UINT16(2, Kind.UNSIGNED),
    UINT32(4, Kind.UNSIGNED),
    UINT64(8, Kind.UNSIGNED),
    BOOL(1, Kind.LOGICAL);

    private enum Kind {
        FLOAT,
        SIGNED,
        UNSIGNED,
        LOGICAL
    }

    private final int bytes;
    private final Kind kind;

    ElementType(int bytes, Kind kind) {
        this.bytes = bytes;
        this.kind = kind;
    }

    /** Size of one element in bytes. */
    public int bytes() {
        return bytes;
    }

    public boolean isFloat() {
        return kind == Kind.FLOAT;
    }

    /** Signed or unsigned integer; booleans are not. */
    public boolean isInteger() {
        return kind == Kind.SIGNED || kind == Kind.UNSIGNED;
    }

    public boolean isUnsigned() {
        return kind == Kind.UNSIGNED;
    }
}
