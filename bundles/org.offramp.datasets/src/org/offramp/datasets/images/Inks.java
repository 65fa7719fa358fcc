// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.images;

import java.awt.image.Raster;

/**
 * Turns cyan, magenta, yellow and black into light, with the roundings of libjpeg and Pillow. Files hold them inverted: 255
 * is no ink.
 */
final class Inks {
    private static final int HALF = 0x8000;
    private static final int RED_OF_CR = fixed(1.402);
    private static final int GREEN_OF_CB = fixed(0.34414);
    private static final int GREEN_OF_CR = fixed(0.71414);
    private static final int BLUE_OF_CB = fixed(1.772);

    private Inks() {}

    /** @param asLuma whether the first three are stored as luma and chroma of the ink's complement */
    static Pixels pixels(Raster raster, boolean asLuma, Colours colours) {
        return Rasters.collect(raster, colours, (values, place, target, to) -> {
            if (asLuma) {
                toInks(values, place);
            }
            int light = values[place + 3];
            int red = lit(values[place], light);
            colours.put(red, lit(values[place + 1], light), lit(values[place + 2], light), target, to);
        });
    }

    private static void toInks(int[] values, int place) {
        int luma = values[place];
        int cb = values[place + 1] - 0x80;
        int cr = values[place + 2] - 0x80;
        values[place] = complement(luma + (RED_OF_CR * cr + HALF >> Short.SIZE));
        values[place + 1] = complement(luma + (HALF - GREEN_OF_CB * cb - GREEN_OF_CR * cr >> Short.SIZE));
        values[place + 2] = complement(luma + (BLUE_OF_CB * cb + HALF >> Short.SIZE));
    }

    private static int complement(int value) {
        return 0xff - Math.max(0, Math.min(0xff, value));
    }

    /** What remains of light behind an ink. */
    private static int lit(int ink, int light) {
        int product = (0xff - ink) * light + 0x80;
        return light - (product + (product >> Byte.SIZE) >> Byte.SIZE);
    }

    private static int fixed(double factor) {
        return (int) (factor * (1 << Short.SIZE) + 0.5);
    }
}
