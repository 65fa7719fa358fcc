// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.images;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import org.offramp.datasets.folders.UnusableRecordException;

/** A PNG file, reduced to the chunks that make up its pixels. */
final class PngPicture implements Picture {
    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int HEADER = name("IHDR");
    private static final int END = name("IEND");
    private static final int DATA = name("IDAT");
    private static final Set<Integer> NEEDED = Set.of(HEADER, name("PLTE"), name("tRNS"), DATA, END);
    private static final int HEADER_BYTES = 13;
    /** Of a chunk beside its data: length, name and checksum. */
    private static final int FRAME_BYTES = 12;
    /** As much as one byte of deflated data can become. */
    private static final long LARGEST_EXPANSION = 1032;

    private final int width;
    private final int height;
    private final byte[] reduced;

    private PngPicture(int width, int height, byte[] reduced) {
        this.width = width;
        this.height = height;
        this.reduced = reduced;
    }

    static PngPicture parse(byte[] content) throws UnusableRecordException {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        ByteArrayOutputStream reduced = new ByteArrayOutputStream(content.length);
        reduced.writeBytes(SIGNATURE);
        long data = 0;
        int name = 0;
        for (int place = SIGNATURE.length; name != END; place += FRAME_BYTES + bytes.getInt(place)) {
            name = checkChunk(bytes, place);
            if ((place == SIGNATURE.length) != (name == HEADER)) {
                throw new UnusableRecordException("Its header isn't in its place.");
            }
            data += name == DATA ? bytes.getInt(place) : 0;
            if (NEEDED.contains(name)) {
                reduced.write(content, place, FRAME_BYTES + bytes.getInt(place));
            }
        }
        int header = SIGNATURE.length + 8;
        return checked(bytes.slice(header, HEADER_BYTES), data, reduced.toByteArray());
    }

    /** Checks that a chunk lies within the file and is undamaged, and gives its name. */
    private static int checkChunk(ByteBuffer bytes, int place) throws UnusableRecordException {
        long left = (long) bytes.limit() - place - FRAME_BYTES;
        if (left < 0 || Integer.toUnsignedLong(bytes.getInt(place)) > left) {
            throw new UnusableRecordException(
                    "It is cut off or damaged at byte " + place + " of " + bytes.limit() + ".");
        }
        int length = bytes.getInt(place);
        CRC32 sum = new CRC32();
        sum.update(bytes.array(), place + 4, length + 4);
        if ((int) sum.getValue() != bytes.getInt(place + 8 + length)) {
            throw new UnusableRecordException(
                    "It is damaged: the checksum of the chunk at byte " + place + " is wrong.");
        }
        if (bytes.getInt(place + 4) == HEADER && length != HEADER_BYTES) {
            throw new UnusableRecordException("Its header has " + length + " bytes.");
        }
        return bytes.getInt(place + 4);
    }

    private static PngPicture checked(ByteBuffer header, long data, byte[] reduced) throws UnusableRecordException {
        int width = header.getInt(0);
        int height = header.getInt(4);
        if (width < 1 || height < 1) {
            throw new UnusableRecordException("Its header says " + width + " x " + height + " pixels.");
        }
        int bits = Byte.toUnsignedInt(header.get(8));
        if ((double) width * height * bits / Byte.SIZE > (double) data * LARGEST_EXPANSION) {
            throw new UnusableRecordException("Its " + data + " bytes of data can't be the " + width + " x " + height
                    + " pixels that its header says.");
        }
        return new PngPicture(width, height, reduced);
    }

    static boolean recognises(byte[] content) {
        return content.length >= SIGNATURE.length
                && Arrays.equals(content, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    private static int name(String letters) {
        return letters.charAt(0) << 24 | letters.charAt(1) << 16 | letters.charAt(2) << 8 | letters.charAt(3);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    /** Decodes all of it: a stream of deflated data tells nothing before its end. */
    @Override
    public void tryDecoding() throws IOException, UnusableRecordException {
        Decoding.PNG.image(reduced, false);
    }

    @Override
    public Pixels pixels(Colours colours) throws IOException, UnusableRecordException {
        return Rasters.pixels(Decoding.PNG.image(reduced, false), colours);
    }
}
