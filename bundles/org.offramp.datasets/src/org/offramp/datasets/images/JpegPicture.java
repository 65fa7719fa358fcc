// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.images;

import java.io.IOException;
import org.offramp.datasets.folders.UnusableRecordException;

/**
 * A JPEG file.
 *
 * @param inksAsLuma whether inks, if there are four components, are stored as luma and chroma (YCCK)
 * @param reduced to the segments that make up its pixels
 */
record JpegPicture(JpegFrame frame, boolean inksAsLuma, byte[] reduced) implements Picture {
    private static final int INKS = 4;

    @Override
    public int width() {
        return frame.width();
    }

    @Override
    public int height() {
        return frame.height();
    }

    /** Decodes a corner: that needs all tables, and damage behind them doesn't keep the decoder from giving a picture. */
    @Override
    public void tryDecoding() throws IOException, UnusableRecordException {
        if (frame.components() == INKS) {
            Decoding.JPEG.raster(reduced, true);
        } else {
            Decoding.JPEG.image(reduced, true);
        }
    }

    @Override
    public Pixels pixels(Colours colours) throws IOException, UnusableRecordException {
        return frame.components() == INKS
                ? Inks.pixels(Decoding.JPEG.raster(reduced, false), inksAsLuma, colours)
                : Rasters.pixels(Decoding.JPEG.image(reduced, false), colours);
    }
}
