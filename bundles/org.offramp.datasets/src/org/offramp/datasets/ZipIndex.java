// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.offramp.api.BadInputException;

/** Looks at the end of a ZIP archive first, since the JDK loads its whole index into memory. */
final class ZipIndex {
    private static final int MOST_INDEX_BYTES = 1 << 24;
    private static final int SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int MOST_COMMENT_BYTES = 0xffff;
    private static final int SIZE_PLACE = 12;

    private ZipIndex() {}

    /** @throws BadInputException when the index is absurdly large or there is none */
    static void check(Path file) throws IOException {
        ByteBuffer end = end(file);
        for (int place = end.limit() - END_BYTES; place >= 0; place--) {
            if (end.getInt(place) == SIGNATURE) {
                long bytes = Integer.toUnsignedLong(end.getInt(place + SIZE_PLACE));
                if (bytes > MOST_INDEX_BYTES) {
                    throw new BadInputException(
                            file, "Its index of arrays claims " + bytes + " bytes.", "Write it with numpy.savez.");
                }
                return;
            }
        }
        throw new BadInputException(
                file, "This isn't an .npz file, or its end is missing.", "Write it with numpy.savez.");
    }

    private static ByteBuffer end(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int bytes = (int) Math.min(channel.size(), END_BYTES + MOST_COMMENT_BYTES);
            ByteBuffer end = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
            long start = channel.size() - bytes;
            while (end.hasRemaining() && channel.read(end, start + end.position()) >= 0) {
                continue;
            }
            return end.flip();
        }
    }
}
