// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import java.util.stream.Stream;

/** A map of one sample and a window over it, both with different extents on each axis. */
record WindowCase(int height, int width, int rows, int columns, int down, int across, int dilation, boolean same) {
    /** Maps of even and odd extents, larger strides than kernels, padding that is uneven or none. */
    static Stream<WindowCase> all() {
        return Stream.of(
                new WindowCase(5, 6, 3, 3, 1, 1, 1, true),
                new WindowCase(5, 6, 3, 3, 2, 2, 1, true),
                new WindowCase(6, 5, 3, 3, 2, 2, 1, true),
                new WindowCase(7, 4, 1, 1, 2, 3, 1, true),
                new WindowCase(8, 9, 4, 2, 3, 1, 1, true),
                new WindowCase(9, 7, 10, 4, 2, 2, 1, true),
                new WindowCase(5, 6, 3, 2, 1, 2, 1, false),
                new WindowCase(7, 7, 3, 3, 3, 2, 1, false),
                new WindowCase(5, 6, 5, 6, 1, 1, 1, false));
    }

    static Stream<WindowCase> dilated() {
        return Stream.concat(
                all(),
                Stream.of(
                        new WindowCase(7, 8, 3, 3, 1, 1, 2, true),
                        new WindowCase(6, 9, 2, 3, 1, 1, 3, true),
                        new WindowCase(7, 8, 3, 2, 1, 1, 2, false)));
    }

    Sliding vertical() {
        return new Sliding(height, rows, down, dilation, same);
    }

    Sliding horizontal() {
        return new Sliding(width, columns, across, dilation, same);
    }

    byte padding() {
        return (byte) (same ? 0 : 1);
    }

    /** Joins an element of the map with a tap of the window, for one place. */
    interface Pair {
        void join(int y, int x, int row, int column);
    }

    void forEach(int down, int across, Pair pair) {
        for (Sliding.Meeting row : vertical().meetings(down)) {
            for (Sliding.Meeting column : horizontal().meetings(across)) {
                pair.join(row.element(), column.element(), row.tap(), column.tap());
            }
        }
    }

    /** For each place and channel of a result. */
    interface Place {
        double value(int down, int across, int channel);
    }

    /** Results in the file's order, channels last. */
    double[] results(int channels, Place place) {
        double[] results = new double[vertical().places() * horizontal().places() * channels];
        int i = 0;
        for (int down = 0; down < vertical().places(); down++) {
            for (int across = 0; across < horizontal().places(); across++) {
                for (int channel = 0; channel < channels; channel++) {
                    results[i++] = place.value(down, across, channel);
                }
            }
        }
        return results;
    }

    /** Index into a map of the file. */
    int at(int y, int x, int channel, int channels) {
        return (y * width + x) * channels + channel;
    }
}
