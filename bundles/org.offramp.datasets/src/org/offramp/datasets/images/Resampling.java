// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.images;

/**
 * Changes the size of pictures by a triangular filter, which is as wide as the picture shrinks: bilinear interpolation
 * with antialiasing. In the arithmetic of Pillow, so that torchvision's transforms of pictures give the same bytes: first
 * along rows, then along columns, with weights of 22 fractional bits and bytes in between.
 */
final class Resampling {
    private static final int FRACTION_BITS = 22;

    /** What one line of pixels becomes: {@code weights[i]} apply from pixel {@code first[i]} on. */
    private record Line(int[] first, int[][] weights) {}

    private Resampling() {}

    static Pixels resize(Pixels picture, int width, int height) {
        Pixels wide = width == picture.width() ? picture : alongRows(picture, line(picture.width(), width));
        return height == wide.height() ? wide : alongColumns(wide, line(wide.height(), height));
    }

    private static Line line(int from, int to) {
        double scale = (double) from / to;
        double support = Math.max(1, scale);
        int[] first = new int[to];
        int[][] weights = new int[to][];
        for (int i = 0; i < to; i++) {
            double centre = (i + 0.5) * scale;
            first[i] = Math.max(0, (int) (centre - support + 0.5));
            int end = Math.min(from, (int) (centre + support + 0.5));
            weights[i] = weights(first[i] - centre, end - first[i], support);
        }
        return new Line(first, weights);
    }

    /** @param offset of the first pixel from the filter's centre */
    private static int[] weights(double offset, int count, double support) {
        double[] exact = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            exact[i] = Math.max(0, 1 - Math.abs((i + offset + 0.5) / support));
            sum += exact[i];
        }
        int[] rounded = new int[count];
        for (int i = 0; i < count; i++) {
            rounded[i] = (int) (0.5 + exact[i] / sum * (1 << FRACTION_BITS));
        }
        return rounded;
    }

    private static Pixels alongRows(Pixels picture, Line line) {
        int channels = picture.channels();
        int width = line.first().length;
        byte[] values = new byte[width * picture.height() * channels];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < width; x++) {
                int from = (y * picture.width() + line.first()[x]) * channels;
                blend(
                        picture.values(),
                        from,
                        channels,
                        line.weights()[x],
                        values,
                        (y * width + x) * channels,
                        channels);
            }
        }
        return new Pixels(width, picture.height(), channels, values);
    }

    private static Pixels alongColumns(Pixels picture, Line line) {
        int row = picture.width() * picture.channels();
        byte[] values = new byte[row * line.first().length];
        for (int y = 0; y < line.first().length; y++) {
            blend(picture.values(), line.first()[y] * row, row, line.weights()[y], values, y * row, row);
        }
        return new Pixels(picture.width(), line.first().length, picture.channels(), values);
    }

    /** Weighted sums of values that are a step apart, for {@code count} neighbours. */
    private static void blend(byte[] source, int from, int step, int[] weights, byte[] target, int to, int count) {
        for (int i = 0; i < count; i++) {
            int sum = 1 << FRACTION_BITS - 1;
            for (int w = 0; w < weights.length; w++) {
                sum += Byte.toUnsignedInt(source[from + i + w * step]) * weights[w];
            }
            target[to + i] = (byte) Math.min(0xff, sum >> FRACTION_BITS);
        }
    }
}
