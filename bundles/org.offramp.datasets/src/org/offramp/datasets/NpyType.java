// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import org.offramp.graph.tensors.ElementType;

/** Type of an array's elements, as NumPy writes it: {@code <f4}. */
record NpyType(ElementType element, boolean bigEndian) {
    private static final Map<String, ElementType> ELEMENTS = Map.ofEntries(
            Map.entry("f2", ElementType.FLOAT16),
            Map.entry("f4", ElementType.FLOAT32),
            Map.entry("f8", ElementType.FLOAT64),
            Map.entry("i1", ElementType.INT8),
            Map.entry("i2", ElementType.INT16),
            Map.entry("i4", ElementType.INT32),
            Map.entry("i8", ElementType.INT64),
            Map.entry("u1", ElementType.UINT8),
            Map.entry("u2", ElementType.UINT16),
            Map.entry("u4", ElementType.UINT32),
            Map.entry("u8", ElementType.UINT64),
            Map.entry("b1", ElementType.BOOL));

    /** Empty for anything but numbers and booleans. */
    static Optional<NpyType> parse(String text) {
        if (text.isEmpty() || "<>|=".indexOf(text.charAt(0)) < 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(ELEMENTS.get(text.substring(1)))
                .map(element -> new NpyType(element, text.charAt(0) == '>'));
    }

    int bytes() {
        return element.bytes();
    }

    /** Turns elements into little-endian ones, in place. */
    void toLittleEndian(ByteBuffer elements) {
        if (!bigEndian) {
            return;
        }
        byte[] bytes = elements.array();
        for (int start = 0; start < bytes.length; start += bytes()) {
            for (int low = start, high = start + bytes() - 1; low < high; low++, high--) {
                byte swapped = bytes[low];
                bytes[low] = bytes[high];
                bytes[high] = swapped;
            }
        }
    }
}
