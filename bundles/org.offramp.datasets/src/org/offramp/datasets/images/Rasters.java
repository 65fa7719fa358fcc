// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.images;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * Takes decoded values as they are stored. {@link BufferedImage#getRGB} isn't used, since it changes them: for Java, grey
 * is linear. Transparency is ignored, and of 16 bits the upper 8 are taken.
 */
final class Rasters {
    private Rasters() {}

    static Pixels pixels(BufferedImage image, Colours colours) {
        Raster raster = image.getRaster();
        if (image.getColorModel() instanceof IndexColorModel palette) {
            return collect(raster, colours, (values, place, target, to) -> {
                int colour = palette.getRGB(values[place]);
                colours.put(colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff, target, to);
            });
        }
        int shift = raster.getTransferType() == DataBuffer.TYPE_USHORT ? Byte.SIZE : 0;
        int green = raster.getNumBands() > 2 ? 1 : 0;
        int blue = 2 * green;
        return collect(
                raster,
                colours,
                (values, place, target, to) -> colours.put(
                        values[place] >> shift,
                        values[place + green] >> shift,
                        values[place + blue] >> shift,
                        target,
                        to));
    }

    @FunctionalInterface
    interface Conversion {
        void put(int[] values, int place, byte[] target, int to);
    }

    static Pixels collect(Raster raster, Colours colours, Conversion conversion) {
        int width = raster.getWidth();
        int height = raster.getHeight();
        int bands = raster.getNumBands();
        int[] row = new int[width * bands];
        byte[] target = new byte[width * height * colours.channels()];
        for (int y = 0; y < height; y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                conversion.put(row, x * bands, target, (y * width + x) * colours.channels());
            }
        }
        return new Pixels(width, height, colours.channels(), target);
    }
}
