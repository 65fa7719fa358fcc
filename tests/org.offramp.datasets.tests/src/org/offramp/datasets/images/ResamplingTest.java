// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.datasets.folders.UnusableRecordException;

class ResamplingTest {
    /** Bytes that Pillow 12.3 gives for the values 0, 10, …, 90 in a row. */
    @Test
    void shrinksAndGrowsAsPillowDoes() {
        byte[] values = new byte[10];
        for (int i = 0; i < 10; i++) {
            values[i] = (byte) (10 * i);
        }
        Pixels row = new Pixels(10, 1, 1, values);
        assertThat(Resampling.resize(row, 4, 1).toFloats()).containsExactly(10, 32, 58, 80);
        assertThat(Resampling.resize(row, 13, 1).toFloats())
                .containsExactly(0, 7, 14, 22, 30, 37, 45, 53, 60, 68, 76, 83, 90);
        assertThat(Resampling.resize(new Pixels(1, 10, 1, values), 1, 4).toFloats())
                .containsExactly(10, 32, 58, 80);
    }

    @ParameterizedTest
    @CsvSource({"17, 13, 5, 7", "17, 13, 40, 31", "17, 13, 3, 30", "17, 13, 1, 1", "1, 1, 9, 4", "17, 13, 17, 2"})
    void isATriangularFilterInBothDirections(int width, int height, int newWidth, int newHeight) {
        Pixels picture = noise(width, height);
        Pixels resized = Resampling.resize(picture, newWidth, newHeight);
        assertThat(resized.values()).hasSize(newWidth * newHeight * 3);
        for (int i = 0; i < newWidth * newHeight * 3; i++) {
            int x = i / 3 % newWidth;
            int y = i / 3 / newWidth;
            assertThat((double) resized.at(x, y, i % 3))
                    .isBetween(
                            exact(picture, newWidth, newHeight, x, y, i % 3) - 1.01,
                            exact(picture, newWidth, newHeight, x, y, i % 3) + 1.01);
        }
    }

    private static double exact(Pixels picture, int newWidth, int newHeight, int x, int y, int channel) {
        double sum = 0;
        double weights = 0;
        for (int fromY = 0; fromY < picture.height(); fromY++) {
            for (int fromX = 0; fromX < picture.width(); fromX++) {
                double weight =
                        weight(fromX, x, picture.width(), newWidth) * weight(fromY, y, picture.height(), newHeight);
                weights += weight;
                sum += weight * picture.at(fromX, fromY, channel);
            }
        }
        return sum / weights;
    }

    private static double weight(int from, int to, int size, int newSize) {
        double scale = (double) size / newSize;
        double distance = from + 0.5 - (to + 0.5) * scale;
        return Math.max(0, 1 - Math.abs(distance) / Math.max(1, scale));
    }

    @Test
    void leavesAPictureOfTheRightSizeAlone() {
        Pixels picture = noise(6, 4);
        assertThat(Resampling.resize(picture, 6, 4)).isSameAs(picture);
    }

    @ParameterizedTest
    @CsvSource({
        "500, 375, 341, 256",
        "375, 500, 256, 341",
        "256, 300, 256, 300",
        "100, 100, 256, 256",
        "333, 500, 256, 384",
    })
    void makesTheShorterSideAsLongAsAskedFor(int width, int height, int newWidth, int newHeight)
            throws UnusableRecordException {
        assertThat(new PictureSize(0, 0, 256, 0, 0).result(width, height)).containsExactly(newWidth, newHeight);
    }

    /** Where the middle isn't a whole pixel, torchvision rounds to even. */
    @ParameterizedTest
    @CsvSource({"6, 4, 1, 0", "9, 4, 2, 0", "11, 4, 4, 0", "7, 5, 2, 0", "8, 8, 2, 2"})
    void cutsOutTheMiddle(int width, int height, int left, int top) throws UnusableRecordException {
        Pixels picture = noise(width, height);
        PictureSize size = new PictureSize(0, 0, 0, 4, 4);
        assertThat(size.result(width, height)).containsExactly(4, 4);
        Pixels cut = size.apply(picture);
        assertThat(cut.at(0, 0, 0)).isEqualTo(picture.at(left, top, 0));
        assertThat(cut.at(3, 3, 2)).isEqualTo(picture.at(left + 3, top + 3, 2));
    }

    private static Pixels noise(int width, int height) {
        byte[] values = new byte[width * height * 3];
        new Random(width).nextBytes(values);
        return new Pixels(width, height, 3, values);
    }
}
