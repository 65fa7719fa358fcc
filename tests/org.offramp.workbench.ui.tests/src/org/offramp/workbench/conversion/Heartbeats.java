// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The example's data with another number of samples, for runs that end at once, and for runs that don't. */
final class Heartbeats {
    private static final Pattern SHAPE = Pattern.compile("'shape': \\((\\d+),");
    private static final int HEADER_START = 10;
    private static final int HEADER_LENGTH_AT = 8;

    private Heartbeats() {}

    /** Takes the first ones of each array, and begins again after the last one. */
    static void write(Path from, Path to, int samples) {
        try (ZipFile source = new ZipFile(from.toFile());
                ZipOutputStream target = new ZipOutputStream(Files.newOutputStream(to))) {
            target.setLevel(1);
            for (ZipEntry entry : source.stream().toList()) {
                target.putNextEntry(new ZipEntry(entry.getName()));
                write(source.getInputStream(entry).readAllBytes(), samples, target);
                target.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Arrays as NumPy writes them: a magic word, the length of the header, the header, the numbers. */
    private static void write(byte[] npy, int samples, OutputStream target) throws IOException {
        int length = ByteBuffer.wrap(npy).order(ByteOrder.LITTLE_ENDIAN).getShort(HEADER_LENGTH_AT);
        String header = new String(npy, HEADER_START, length, StandardCharsets.US_ASCII);
        Matcher shape = SHAPE.matcher(header);
        if (!shape.find()) {
            throw new IllegalArgumentException(header);
        }
        int rows = Integer.parseInt(shape.group(1));
        String changed = (header.strip().replace(shape.group(), "'shape': (" + samples + ","));
        int start = HEADER_START + length;
        int bytes = (npy.length - start) / rows;
        target.write(npy, 0, HEADER_START);
        target.write((changed + " ".repeat(length - 1 - changed.length()) + "\n").getBytes(StandardCharsets.US_ASCII));
        for (int row = 0; row < samples; row++) {
            target.write(npy, start + row % rows * bytes, bytes);
        }
    }
}
