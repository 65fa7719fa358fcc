// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads annotations in MIT format: words of 16 bits, 6 for the kind and 10 for the samples since the one before. Some
 * kinds go with the annotation before them, or with the next.
 */
final class AnnotationFile {
    /** By kind; a space for kinds that have no symbol. */
    private static final String SYMBOLS = " NLRaVFJASEj/Q~ | sT*D\"=pB^t+u?![]en@xf()r        ";

    private static final Pattern RESOLUTION = Pattern.compile("## time resolution: (\\d{1,9}(?:\\.\\d{0,9})?).*");
    private static final int NOTE = 22;
    private static final int SKIP = 59;
    private static final int NUMBER = 60;
    private static final int CHANNEL = 62;
    private static final int TEXT = 63;

    private final ByteBuffer bytes;
    private final RecordHeader header;
    private final List<Annotation> annotations = new ArrayList<>();
    private long sample;
    private int kind;

    private AnnotationFile(byte[] bytes, RecordHeader header) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.header = header;
    }

    /** Annotations in the order of the file. */
    static List<Annotation> parse(byte[] bytes, RecordHeader header) throws UnusableRecordException {
        AnnotationFile file = new AnnotationFile(bytes, header);
        file.readAll();
        return file.annotations;
    }

    private void readAll() throws UnusableRecordException {
        for (int word = word(); word != 0; word = word()) {
            int field = word & 0x3ff;
            switch (word >> 10) {
                case SKIP -> sample += (long) (short) word() << 16 | word();
                case TEXT -> text(field);
                default -> {
                    if (word >> 10 < NUMBER || word >> 10 > CHANNEL) {
                        add(word >> 10, field);
                    }
                }
            }
        }
    }

    private void add(int newKind, int distance) throws UnusableRecordException {
        if (newKind >= SYMBOLS.length()) {
            throw new UnusableRecordException("Its annotation " + annotations.size() + " has the kind " + newKind
                    + ", which there isn't: maybe the file is damaged.");
        }
        kind = newKind;
        sample += distance;
        if (sample < 0 || sample >= header.samples()) {
            throw new UnusableRecordException("Its annotation " + annotations.size() + " is at sample " + sample
                    + ", but there are " + header.samples() + ": maybe the file is damaged.");
        }
        annotations.add(new Annotation(sample, SYMBOLS.charAt(kind)));
    }

    /** A note may say that annotations count in other steps than samples. */
    private void text(int length) throws UnusableRecordException {
        int padded = length + length % 2;
        if (padded > bytes.remaining()) {
            throw endsTooEarly();
        }
        byte[] text = new byte[padded];
        bytes.get(text);
        Matcher resolution = RESOLUTION.matcher(new String(text, 0, length, StandardCharsets.ISO_8859_1));
        if (kind == NOTE && resolution.matches() && Double.parseDouble(resolution.group(1)) != header.frequency()) {
            throw new UnusableRecordException("Its annotations count " + resolution.group(1)
                    + " steps in a second, but its signals have " + header.frequency() + " samples.");
        }
    }

    private int word() throws UnusableRecordException {
        if (bytes.remaining() < 2) {
            throw endsTooEarly();
        }
        return bytes.getShort() & 0xffff;
    }

    private UnusableRecordException endsTooEarly() {
        return new UnusableRecordException("Its annotations end without the mark of their end, after "
                + annotations.size() + ": maybe the file was not copied whole.");
    }
}
