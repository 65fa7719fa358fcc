// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.files;

import java.nio.ByteBuffer;
import java.util.Map;

/** Tells an ONNX model by its first bytes: the format has no magic number, but only a few fields may come first. */
public final class Signature {
    private static final int VARINT = 0;
    private static final int DELIMITED = 2;
    private static final int IR_VERSION = 1;
    private static final int GRAPH = 7;
    private static final int HIGHEST_IR = 99;

    /** Wire type of each field of a model. */
    private static final Map<Long, Integer> FIELDS = Map.ofEntries(
            Map.entry(1L, VARINT),
            Map.entry(2L, DELIMITED),
            Map.entry(3L, DELIMITED),
            Map.entry(4L, DELIMITED),
            Map.entry(5L, VARINT),
            Map.entry(6L, DELIMITED),
            Map.entry(7L, DELIMITED),
            Map.entry(8L, DELIMITED),
            Map.entry(14L, DELIMITED),
            Map.entry(20L, DELIMITED),
            Map.entry(25L, DELIMITED),
            Map.entry(26L, DELIMITED));

    private final ByteBuffer head;
    private final long size;
    private boolean version;

    private Signature(ByteBuffer head, long size) {
        this.head = head.duplicate();
        this.size = size;
    }

    /**
     * Whether a file can be an ONNX model.
     *
     * @param head its first bytes, from the buffer's position on
     * @param size of the whole file in bytes
     */
    public static boolean matches(ByteBuffer head, long size) {
        return size > 0 && new Signature(head, size).matches();
    }

    private boolean matches() {
        int start = head.position();
        while (head.hasRemaining()) {
            long tag = varint();
            Integer wireType = FIELDS.getOrDefault(tag >>> 3, -1);
            if (tag < 0 || wireType != (tag & 7)) {
                return false;
            }
            long value = varint();
            long field = tag >>> 3;
            version |= field == IR_VERSION && value >= 1 && value <= HIGHEST_IR;
            if (value < 0 || field == IR_VERSION && !version || field == GRAPH) {
                return value >= 0 && version; // a graph longer than the file is a truncated one
            }
            long next = head.position() - start + (wireType == DELIMITED ? value : 0);
            if (next >= head.limit() - start) {
                return version && next <= size;
            }
            head.position(start + (int) next);
        }
        return version;
    }

    /** The next number, or −1 where there is none. */
    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 63 && head.hasRemaining(); shift += 7) {
            byte next = head.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        return -1;
    }
}
