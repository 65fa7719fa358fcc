// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.offramp.api.BadInputException;

/**
 * What stands before an array's elements; format versions 1 to 3, row-major arrays only.
 *
 * @param rows extent of the first axis
 * @param rowShape extents of the others
 * @param bytes length of the header itself
 */
record NpyHeader(NpyType type, long rows, List<Integer> rowShape, int bytes) {
    /** Longer headers and rows are refused: no honest array of samples has them, and memory is bounded. */
    private static final int MOST_HEADER_BYTES = 1 << 16;

    private static final int MOST_ROW_ELEMENTS = 1 << 24;
    private static final int MOST_AXES = 32;
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final String DAMAGED = "Maybe the file is damaged: write it again with numpy.savez.";
    private static final Pattern TYPE = Pattern.compile("['\"]descr['\"]\\s*:\\s*(?:['\"]([^'\"]*)['\"]|(\\[))");
    private static final Pattern TEXTS = Pattern.compile("(['\"]descr['\"]\\s*:\\s*['\"][<>])U(\\d{1,4})");
    private static final Pattern VECTOR = Pattern.compile("(['\"]shape['\"]\\s*:\\s*\\(\\s*\\d+)\\s*,\\s*\\)");
    private static final Pattern ORDER = Pattern.compile("['\"]fortran_order['\"]\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("['\"]shape['\"]\\s*:\\s*\\(([0-9L,\\s]*)\\)");

    /** @param subject the array and its file, for messages */
    static NpyHeader read(InputStream in, String subject) throws IOException {
        return read(in, subject, NpyHeader::parse);
    }

    /** The header of an array of texts, which become rows of code points. */
    static NpyHeader readTexts(InputStream in, String subject) throws IOException {
        return read(in, subject, NpyHeader::parseTexts);
    }

    private interface Parser {
        NpyHeader parse(String text, int bytes, String subject);
    }

    private static NpyHeader read(InputStream in, String subject, Parser parser) throws IOException {
        byte[] start = in.readNBytes(8);
        if (start.length < 8 || !ByteBuffer.wrap(start, 0, 6).equals(ByteBuffer.wrap(MAGIC))) {
            throw new BadInputException(subject, "This isn't a NumPy array.", DAMAGED);
        }
        if (start[6] < 1 || start[6] > 3) {
            throw new BadInputException(
                    subject, "Its format version is " + start[6] + ".", "Write it again with numpy.savez.");
        }
        int lengthBytes = start[6] == 1 ? 2 : 4;
        ByteBuffer length = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        in.readNBytes(length.array(), 0, lengthBytes);
        long textBytes = Integer.toUnsignedLong(length.getInt());
        if (textBytes > MOST_HEADER_BYTES) {
            throw new BadInputException(subject, "Its header claims " + textBytes + " bytes.", DAMAGED);
        }
        byte[] text = in.readNBytes((int) textBytes);
        if (text.length < textBytes) {
            throw new BadInputException(subject, "It ends within its header.", DAMAGED);
        }
        return parser.parse(new String(text, StandardCharsets.UTF_8), 8 + lengthBytes + text.length, subject);
    }

    private static NpyHeader parseTexts(String text, int bytes, String subject) {
        Matcher type = find(TEXTS, text, subject);
        String length = type.group(2);
        Matcher shape = find(VECTOR, type.replaceFirst("$1u4"), subject);
        return parse(shape.replaceFirst("$1, " + length + ")"), bytes, subject);
    }

    private static NpyHeader parse(String text, int bytes, String subject) {
        NpyType type = type(text, subject);
        if (find(ORDER, text, subject).group(1).equals("True")) {
            throw new BadInputException(
                    subject,
                    "Its elements are in Fortran order.",
                    "Write it again with numpy.ascontiguousarray(array).");
        }
        List<Long> shape = shape(find(SHAPE, text, subject).group(1), subject);
        if (shape.isEmpty() || shape.contains(0L)) {
            throw new BadInputException(
                    subject, "It holds no rows of samples; its shape is " + shape + ".", "Choose another array.");
        }
        List<Long> row = shape.subList(1, shape.size());
        try {
            long elements = row.stream().reduce(1L, Math::multiplyExact);
            Math.addExact(Math.multiplyExact(elements * type.bytes(), shape.get(0)), bytes);
            if (elements <= MOST_ROW_ELEMENTS) {
                return new NpyHeader(
                        type, shape.get(0), row.stream().map(Math::toIntExact).toList(), bytes);
            }
        } catch (ArithmeticException e) {
            throw tooLarge(shape, subject);
        }
        throw tooLarge(shape, subject);
    }

    private static NpyType type(String text, String subject) {
        Matcher found = find(TYPE, text, subject);
        String name = found.group(1) == null ? "a record of several" : found.group(1);
        return NpyType.parse(name)
                .orElseThrow(() -> new BadInputException(
                        subject,
                        "Its elements are of type " + abridged(name)
                                + (name.endsWith("O") ? ", pickled Python objects." : ", not real numbers."),
                        "Convert it with array.astype('float32') before writing it."));
    }

    private static List<Long> shape(String text, String subject) {
        List<Long> shape = new ArrayList<>();
        for (String extent : text.strip().split(",")) {
            String digits = extent.strip().replace("L", "");
            if (digits.length() > 18 || shape.size() == MOST_AXES) {
                throw new BadInputException(subject, "Its shape (" + abridged(text) + ") is absurd.", DAMAGED);
            }
            if (!digits.matches("\\d*")) {
                throw new BadInputException(subject, "Its shape (" + abridged(text) + ") isn't one.", DAMAGED);
            }
            if (!digits.isEmpty()) {
                shape.add(Long.parseLong(digits));
            }
        }
        return shape;
    }

    private static Matcher find(Pattern pattern, String text, String subject) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new BadInputException(subject, "Its header can't be read: " + abridged(text.strip()) + ".", DAMAGED);
        }
        return matcher;
    }

    private static String abridged(String text) {
        String printable = text.replaceAll("\\P{Print}", "?");
        return printable.length() <= 80 ? printable : printable.substring(0, 80) + "…";
    }

    private static BadInputException tooLarge(List<Long> shape, String subject) {
        return new BadInputException(
                subject,
                "Its shape " + text(shape) + " is too large: a sample may have " + MOST_ROW_ELEMENTS + " values.",
                "Maybe the first axis isn't the samples: move it there with numpy.moveaxis.");
    }

    private static String text(List<?> extents) {
        return extents.stream().map(String::valueOf).collect(Collectors.joining("x", "[", "]"));
    }

    int rowElements() {
        return rowShape.stream().reduce(1, (a, b) -> a * b);
    }

    int rowBytes() {
        return rowElements() * type.bytes();
    }

    /** Length of header and elements. */
    long totalBytes() {
        return bytes + rows * rowBytes();
    }

    /** Extents of the whole array, for people. */
    String shapeText() {
        List<Object> shape = new ArrayList<>(rowShape);
        shape.add(0, rows);
        return text(shape);
    }
}
