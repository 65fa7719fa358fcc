// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small files in CIFAR-10's binary format. */
final class CifarFiles {
    private CifarFiles() {}

    /** Records with the labels 0, 1, …, 9, 0, … and pixels that depend on seed, record and place. */
    static byte[] records(int seed, int count) {
        byte[] bytes = new byte[count * 3073];
        for (int record = 0; record < count; record++) {
            bytes[record * 3073] = (byte) (record % 10);
            for (int pixel = 0; pixel < 3072; pixel++) {
                bytes[record * 3073 + 1 + pixel] = (byte) pixel(seed, record, pixel);
            }
        }
        return bytes;
    }

    /** The value that {@link #records} writes. */
    static int pixel(int seed, int record, int pixel) {
        return 31 * seed + 7 * record + pixel & 0xff;
    }

    static void write(Path folder, String name, byte[] bytes) throws IOException {
        Files.write(Files.createDirectories(folder).resolve(name), bytes);
    }

    /** Five training files of 1, 2, 3, 4 and 5 records, written with the file's number as seed. */
    static void writeTraining(Path folder) throws IOException {
        for (int number = 1; number <= 5; number++) {
            write(folder, "data_batch_" + number + ".bin", records(number, number));
        }
    }
}
