// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small {@code .npz} files, sound ones and others. */
final class NpzFiles {
    private NpzFiles() {}

    /** An array of format version 1. */
    static byte[] array(String type, String shape, byte... elements) {
        return array(1, "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }", elements);
    }

    /** An array with any header. */
    static byte[] array(int version, String header, byte... elements) {
        byte[] text = (header + "\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(12 + text.length + elements.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        if (version == 1) {
            bytes.putShort((short) text.length);
        } else {
            bytes.putInt(text.length);
        }
        bytes.put(text).put(elements);
        byte[] array = new byte[bytes.position()];
        bytes.flip().get(array);
        return array;
    }

    /** Bytes of one sample for each label, and the labels as bytes. */
    static Map<String, byte[]> pair(int samples, int elements) {
        byte[] values = new byte[samples * elements];
        byte[] labels = new byte[samples];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) (i % 251);
        }
        for (int i = 0; i < samples; i++) {
            labels[i] = (byte) (i % 5);
        }
        return Map.of(
                "x", array("|u1", "(" + samples + ", " + elements + ")", values),
                "y", array("|u1", "(" + samples + ",)", labels));
    }

    static Path write(Path file, Map<String, byte[]> arrays) throws IOException {
        return Files.write(file, archive(arrays, ZipEntry.DEFLATED));
    }

    static byte[] archive(Map<String, byte[]> arrays, int method) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> array : arrays.entrySet()) {
                ZipEntry entry = new ZipEntry(array.getKey() + ".npy");
                CRC32 checksum = new CRC32();
                checksum.update(array.getValue());
                entry.setMethod(method);
                entry.setSize(array.getValue().length);
                entry.setCrc(checksum.getValue());
                zip.putNextEntry(entry);
                zip.write(array.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
