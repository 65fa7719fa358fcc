// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.features;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.offramp.pipeline.storage.PartialFile;

/** Writes features, batch after batch; without {@link #complete} nothing stays of them. For one thread. */
final class FeatureWriter implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;
    private final Path target;
    private final int width;
    private final Ending ending;
    private final Path temporary;
    private final FileChannel channel;
    private final CRC32C checksum = new CRC32C();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private int[] labels = new int[1024];
    private int samples;

    /** What else is to be done when the file is in its place. */
    interface Ending {
        void write(FeatureNote note) throws IOException;
    }

    FeatureWriter(Path target, int width, Ending ending) throws IOException {
        if (width < 1) {
            throw new IllegalArgumentException("Features of " + target + " can't have " + width + " values each.");
        }
        this.target = target;
        this.width = width;
        this.ending = ending;
        this.temporary = PartialFile.in(target.getParent());
        this.channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
    }

    /** @param values of all samples that have a label here, sample after sample */
    void append(float[] values, int[] labelsOfValues) throws IOException {
        if ((long) labelsOfValues.length * width != values.length) {
            throw new IllegalArgumentException("There are " + values.length + " values for " + labelsOfValues.length
                    + " samples of " + width + ".");
        }
        for (float value : values) {
            room().putFloat(value);
        }
        if (samples + labelsOfValues.length > labels.length) {
            labels = Arrays.copyOf(labels, Math.max(2 * labels.length, samples + labelsOfValues.length));
        }
        System.arraycopy(labelsOfValues, 0, labels, samples, labelsOfValues.length);
        samples += labelsOfValues.length;
    }

    private ByteBuffer room() throws IOException {
        if (buffer.remaining() < Float.BYTES) {
            drain();
        }
        return buffer;
    }

    private void drain() throws IOException {
        checksum.update(buffer.flip());
        buffer.rewind();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    /** Gives the file its name. */
    void complete() throws IOException {
        for (int sample = 0; sample < samples; sample++) {
            room().putInt(labels[sample]);
        }
        drain();
        channel.close();
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        ending.write(new FeatureNote(samples, width, checksum.getValue()));
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(temporary);
    }
}
