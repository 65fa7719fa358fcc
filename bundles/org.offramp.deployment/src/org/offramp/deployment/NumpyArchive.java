// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Tensor;

/** Writes arrays as a NumPy {@code .npz} file, the same bytes for the same arrays. */
final class NumpyArchive implements AutoCloseable {
    /** The oldest that a ZIP file can name: files without a time have this one. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Header of the format and version 1.0; the text behind it fills up to a multiple of 64 bytes. */
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

    private static final int ALIGNMENT = 64;

    private final ZipOutputStream zip;

    NumpyArchive(OutputStream target) {
        zip = new ZipOutputStream(target);
    }

    /**
     * @param extents of the whole array
     * @param rows tensors of one type, whose values stand one after the other
     */
    void add(String name, ElementType element, List<Integer> extents, List<Tensor> rows) throws IOException {
        ZipEntry entry = new ZipEntry(name + ".npy");
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(header(element, extents));
        for (Tensor row : rows) {
            Channels.newChannel(zip).write(row.bytes());
        }
        zip.closeEntry();
    }

    private static byte[] header(ElementType element, List<Integer> extents) {
        String shape = extents.stream().map(extent -> extent + ",").collect(Collectors.joining(" "));
        String text = "{'descr': '" + description(element) + "', 'fortran_order': False, 'shape': (" + shape + "), }";
        int before = MAGIC.length + Short.BYTES;
        int total = (before + text.length() + ALIGNMENT) / ALIGNMENT * ALIGNMENT;
        String padded = text + " ".repeat(total - before - text.length() - 1) + "\n";
        return ByteBuffer.allocate(total)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putShort((short) padded.length())
                .put(padded.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static String description(ElementType element) {
        if (element == ElementType.BOOL) {
            return "|b1";
        }
        String kind = element.isFloat() ? "f" : element.isUnsigned() ? "u" : "i";
        return (element.bytes() == 1 ? "|" : "<") + kind + element.bytes();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
