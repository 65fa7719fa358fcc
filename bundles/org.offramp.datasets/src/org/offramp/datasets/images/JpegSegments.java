// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.images;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.offramp.datasets.folders.UnusableRecordException;

/** Goes through the segments of a JPEG file. */
final class JpegSegments {
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int HUFFMAN_TABLES = 0xc4;
    private static final int QUANTISATION_TABLES = 0xdb;
    private static final int RESTART_INTERVAL = 0xdd;
    private static final int JFIF = 0xe0;
    private static final int ADOBE = 0xee;
    /** Of a segment that says how colours are coded, with its name. */
    private static final int ADOBE_BYTES = 15;

    private static final int INKS_AS_LUMA = 2;
    /** Version 1.1, square pixels, no thumbnail. */
    private static final byte[] PLAIN_JFIF = {
        (byte) 0xff, (byte) JFIF, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };
    /** What all scans of a picture may decode together; usual ones have 10 at most, hostile ones thousands. */
    private static final long MOST_SCANNED_PIXELS = 1L << 29;

    private final byte[] content;
    private final ByteArrayOutputStream kept;
    private Optional<JpegFrame> frame = Optional.empty();
    private boolean jfif;
    private boolean inksAsLuma;
    private int scans;

    private JpegSegments(byte[] content) {
        this.content = content;
        this.kept = new ByteArrayOutputStream(content.length);
    }

    static boolean recognises(byte[] content) {
        return content.length > 2 && (content[0] & content[2] & 0xff) == 0xff && (content[1] & 0xff) == START;
    }

    static JpegPicture parse(byte[] content) throws UnusableRecordException {
        return new JpegSegments(content).picture();
    }

    private JpegPicture picture() throws UnusableRecordException {
        int place = 2;
        while (marker(place) != END) {
            int end = segmentEnd(place);
            if (marker(place) == SCAN) {
                scans++;
                end = scanEnd(end);
            }
            look(place, end);
            place = end;
        }
        kept.write(0xff);
        kept.write(END);
        return new JpegPicture(checkedFrame(), inksAsLuma, withStart(kept.toByteArray()));
    }

    /** The marker at a place, behind any number of fill bytes. */
    private int marker(int place) throws UnusableRecordException {
        if (at(place) != 0xff) {
            throw new UnusableRecordException("It is damaged: at byte " + place + " there is no segment.");
        }
        return at(name(place));
    }

    private int name(int place) throws UnusableRecordException {
        int name = place + 1;
        while (at(name) == 0xff) {
            name++;
        }
        return name;
    }

    private int segmentEnd(int place) throws UnusableRecordException {
        int name = name(place);
        int length = at(name + 1) << Byte.SIZE | at(name + 2);
        if (length < 2) {
            throw new UnusableRecordException("It is damaged: the segment at byte " + place + " has no length.");
        }
        at(name + length);
        return name + 1 + length;
    }

    /** Coded pixels go on until a marker that isn't one for a restart. */
    private int scanEnd(int start) throws UnusableRecordException {
        int place = start;
        while (at(place) != 0xff || isWithinScan(at(place + 1))) {
            place++;
        }
        return place;
    }

    private static boolean isWithinScan(int next) {
        return next == 0 || next == 0xff || next >= 0xd0 && next < START;
    }

    private int at(int place) throws UnusableRecordException {
        if (place >= content.length) {
            throw new UnusableRecordException(
                    "It is cut off: its " + content.length + " bytes end before the picture does.");
        }
        return Byte.toUnsignedInt(content[place]);
    }

    private void look(int place, int end) throws UnusableRecordException {
        int name = name(place);
        int marker = at(name);
        boolean isFrame = marker >> 4 == 0xc && marker != HUFFMAN_TABLES && marker != 0xc8 && marker != 0xcc;
        if (isFrame) {
            addFrame(name, end);
        }
        jfif |= marker == JFIF && end - name >= 16 && at(name + 3) == 'J' && at(name + 4) == 'F';
        if (marker == ADOBE && end - name >= ADOBE_BYTES) {
            inksAsLuma = at(name + ADOBE_BYTES - 1) == INKS_AS_LUMA;
        }
        boolean table = marker == HUFFMAN_TABLES || marker == QUANTISATION_TABLES || marker == RESTART_INTERVAL;
        if (isFrame || table || marker == SCAN || marker == ADOBE) {
            kept.write(0xff);
            kept.write(content, name, end - name);
        }
    }

    private void addFrame(int name, int end) throws UnusableRecordException {
        if (frame.isPresent() || end - name < 9) {
            throw new UnusableRecordException("It is damaged: it has two frames, or one of no size.");
        }
        int height = at(name + 4) << Byte.SIZE | at(name + 5);
        int width = at(name + 6) << Byte.SIZE | at(name + 7);
        if (width == 0 || height == 0) {
            throw new UnusableRecordException("Its header says " + width + " x " + height + " pixels.");
        }
        frame = Optional.of(new JpegFrame(width, height, at(name + 8)));
    }

    private JpegFrame checkedFrame() throws UnusableRecordException {
        JpegFrame found =
                frame.orElseThrow(() -> new UnusableRecordException("It is damaged: it says nothing on its size."));
        if (scans == 0) {
            throw new UnusableRecordException("It holds no pixels.");
        }
        if ((long) found.width() * found.height() * scans > MOST_SCANNED_PIXELS) {
            throw new UnusableRecordException("Its " + found.width() + " x " + found.height() + " pixels in " + scans
                    + " scans take too long to decode.");
        }
        return found;
    }

    private byte[] withStart(byte[] segments) {
        byte[] jfifSegment = jfif ? PLAIN_JFIF : new byte[0];
        byte[] whole = Arrays.copyOf(new byte[] {(byte) 0xff, (byte) START}, 2 + jfifSegment.length + segments.length);
        System.arraycopy(jfifSegment, 0, whole, 2, jfifSegment.length);
        System.arraycopy(segments, 0, whole, 2 + jfifSegment.length, segments.length);
        return whole;
    }
}
