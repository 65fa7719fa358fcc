// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.images;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.offramp.datasets.folders.UnusableRecordException;

/** The decoders of the Java platform. */
enum Decoding {
    PNG,
    JPEG;

    @FunctionalInterface
    private interface Reading<T> {
        T read(ImageReader reader, ImageReadParam parameters) throws IOException;
    }

    /** @param corner only the pixel at the top left */
    BufferedImage image(byte[] file, boolean corner) throws IOException, UnusableRecordException {
        return read(file, corner, (reader, parameters) -> reader.read(0, parameters));
    }

    /** Without a conversion of colours. */
    Raster raster(byte[] file, boolean corner) throws IOException, UnusableRecordException {
        return read(file, corner, (reader, parameters) -> reader.readRaster(0, parameters));
    }

    /** Whatever a file provokes in a decoder makes it unusable. */
    private <T> T read(byte[] file, boolean corner, Reading<T> reading) throws IOException, UnusableRecordException {
        ImageReader reader = reader();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(stream, true, true);
            ImageReadParam parameters = reader.getDefaultReadParam();
            if (corner) {
                parameters.setSourceRegion(new Rectangle(0, 0, 1, 1));
            }
            return reading.read(reader, parameters);
        } catch (IIOException | RuntimeException e) {
            throw new UnusableRecordException("It can't be decoded: " + reason(e) + ".");
        } catch (OutOfMemoryError e) {
            throw new UnusableRecordException("Decoding it takes more memory than Java may use.");
        } finally {
            reader.dispose();
        }
    }

    private static String reason(Exception e) {
        String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
        return message.endsWith(".") || message.endsWith("!") ? message.substring(0, message.length() - 1) : message;
    }

    private ImageReader reader() {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(name());
        if (!readers.hasNext()) {
            throw new IllegalStateException("This Java has no decoder of " + name() + " (module java.desktop)");
        }
        return readers.next();
    }
}
