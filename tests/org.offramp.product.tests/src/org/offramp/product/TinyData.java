// SPDX-License-Identifier: EPL-2.0
package org.offramp.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A CIFAR-10 test batch whose pictures {@link TinyModel} classifies rightly, but for every tenth. */
final class TinyData {
    static final int RECORDS = 1000;
    static final int RIGHT = 900;

    private static final int RECORD_BYTES = 3073;

    private TinyData() {}

    static Path write(Path folder) throws IOException {
        byte[] records = new byte[RECORDS * RECORD_BYTES];
        new Random(7).nextBytes(records);
        for (int record = 0; record < RECORDS; record++) {
            int start = record * RECORD_BYTES;
            int label = record % 7;
            int brightest = record % 10 == 0 ? label + 1 : label;
            records[start] = (byte) label;
            for (int pixel = 0; pixel < 10; pixel++) {
                records[start + 1 + pixel] = (byte) (pixel == brightest ? 255 : 100 + pixel);
            }
        }
        Files.createDirectories(folder);
        Files.write(folder.resolve("test_batch.bin"), records);
        return folder;
    }
}
