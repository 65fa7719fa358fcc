// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import java.util.ArrayList;
import java.util.List;

/**
 * The places of a window on one axis as TensorFlow's guide describes them, written down apart from the importer.
 *
 * @param same whether the map is padded so that there is a place for each stride
 */
record Sliding(int extent, int size, int stride, int dilation, boolean same) {
    int places() {
        return same
                ? (int) Math.ceil(extent / (double) stride)
                : (int) Math.ceil((extent - reach() + 1) / (double) stride);
    }

    private int reach() {
        return (size - 1) * dilation + 1;
    }

    private int before() {
        return same ? Math.max((places() - 1) * stride + reach() - extent, 0) / 2 : 0;
    }

    /** A tap and the element that it meets. */
    record Meeting(int tap, int element) {}

    /** What a place meets inside of the map. */
    List<Meeting> meetings(int place) {
        List<Meeting> meetings = new ArrayList<>();
        for (int tap = 0; tap < size; tap++) {
            int element = place * stride - before() + tap * dilation;
            if (element >= 0 && element < extent) {
                meetings.add(new Meeting(tap, element));
            }
        }
        return meetings;
    }
}
