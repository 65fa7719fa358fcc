// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.images;

/**
 * A picture; not changed once made.
 *
 * @param values row after row, in each the pixels, of each the channels
 */
record Pixels(int width, int height, int channels, byte[] values) {
    int at(int x, int y, int channel) {
        return Byte.toUnsignedInt(values[(y * width + x) * channels + channel]);
    }

    /** A part of the picture. */
    Pixels cut(int left, int top, int newWidth, int newHeight) {
        byte[] part = new byte[newWidth * newHeight * channels];
        for (int y = 0; y < newHeight; y++) {
            int from = ((top + y) * width + left) * channels;
            System.arraycopy(values, from, part, y * newWidth * channels, newWidth * channels);
        }
        return new Pixels(newWidth, newHeight, channels, part);
    }

    float[] toFloats() {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = Byte.toUnsignedInt(values[i]);
        }
        return floats;
    }
}
