// SPDX-License-Identifier: EPL-2.0
package org.offramp.demo;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Beats as a NumPy archive: {@code x_SPLIT} float32 [N, 1, samples] and {@code y_SPLIT} int32 [N] for each split. */
final class HeartbeatFile {
    /** The same at any time and place, so that the bytes are. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    /** NumPy aligns what comes behind the header. */
    private static final int HEADER_BYTES = 128;

    private HeartbeatFile() {}

    static void write(Path file, Map<String, Heartbeats> splits) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, Heartbeats> split : splits.entrySet()) {
                put(zip, "x_" + split.getKey(), samples(split.getValue()));
                put(zip, "y_" + split.getKey(), labels(split.getValue()));
            }
        }
    }

    private static byte[] samples(Heartbeats beats) {
        int count = beats.labels().length;
        ByteBuffer array =
                array("<f4", "(" + count + ", 1, " + HeartbeatModel.LENGTH + ")", count * HeartbeatModel.LENGTH);
        for (float[] beat : beats.samples()) {
            for (float sample : beat) {
                array.putFloat(sample);
            }
        }
        return array.array();
    }

    private static byte[] labels(Heartbeats beats) {
        ByteBuffer array = array("<i4", "(" + beats.labels().length + ",)", beats.labels().length);
        for (int label : beats.labels()) {
            array.putInt(label);
        }
        return array.array();
    }

    /** An array of four-byte elements, still to be filled. */
    private static ByteBuffer array(String type, String shape, int elements) {
        int textBytes = HEADER_BYTES - MAGIC.length - Short.BYTES;
        String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }";
        String padded = text + " ".repeat(textBytes - 1 - text.length()) + "\n";
        return ByteBuffer.allocate(HEADER_BYTES + Integer.BYTES * elements)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putShort((short) textBytes)
                .put(padded.getBytes(StandardCharsets.US_ASCII));
    }

    private static void put(ZipOutputStream zip, String name, byte[] array) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(array);
        ZipEntry entry = new ZipEntry(name + ".npy");
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(NO_TIME);
        entry.setSize(array.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(array);
        zip.closeEntry();
    }
}
