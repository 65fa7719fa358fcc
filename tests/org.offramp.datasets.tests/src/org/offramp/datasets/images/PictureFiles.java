// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.images;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Small pictures as files. */
final class PictureFiles {
    private PictureFiles() {}

    /** Colours that depend on seed and place. */
    static BufferedImage picture(int width, int height, int seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    image.getRaster().setSample(x, y, channel, value(x, y, channel, seed));
                }
            }
        }
        return image;
    }

    /** The value that {@link #picture} has at a place. */
    static int value(int x, int y, int channel, int seed) {
        return (int) (128 + 100 * Math.sin(x / (3.0 + channel) + seed) * Math.cos(y / 4.0 - channel));
    }

    static byte[] png(BufferedImage image) throws IOException {
        return encoded(image, "png");
    }

    static byte[] jpeg(BufferedImage image) throws IOException {
        return encoded(image, "jpeg");
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, bytes)) {
            throw new IllegalArgumentException("There is no encoder for " + image + " as " + format);
        }
        return bytes.toByteArray();
    }

    /** A PNG file put together by hand: header, data and end, with right checksums. */
    static byte[] png(int width, int height, int bits, int colourType, byte[] rows) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) bits).put((byte) colourType);
        return joined(
                PngPicture.SIGNATURE,
                chunk("IHDR", header.array()),
                chunk("IDAT", deflated(rows)),
                chunk("IEND", new byte[0]));
    }

    static byte[] chunk(String name, byte[] data) {
        byte[] named = joined(name.getBytes(StandardCharsets.US_ASCII), data);
        CRC32 sum = new CRC32();
        sum.update(named);
        return joined(number(data.length), named, number((int) sum.getValue()));
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(target, new Deflater(9))) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("Memory doesn't fail", e);
        }
        return target.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    static Path write(Path folder, String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }
}
