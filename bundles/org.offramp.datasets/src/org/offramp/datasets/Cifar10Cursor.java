// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.api.BadInputException;
import org.offramp.api.datasets.SampleCursor;
import org.offramp.datasets.Cifar10Dataset.Batch;

/** Reads records through one buffer. */
final class Cifar10Cursor implements SampleCursor {
    private static final int BUFFERED_RECORDS = 256;

    private final List<Batch> batches;
    private final ByteBuffer buffer =
            ByteBuffer.allocate(BUFFERED_RECORDS * Cifar10Dataset.RECORD_BYTES).limit(0);
    private final byte[] pixels = new byte[Cifar10Dataset.PIXELS];
    private @Nullable FileChannel channel;
    private int batch;
    private long record;
    private int label;

    Cifar10Cursor(List<Batch> batches, long from) {
        this.batches = batches;
        this.record = from;
        while (batch < batches.size() && record >= batches.get(batch).records()) {
            record -= batches.get(batch).records();
            batch++;
        }
    }

    @Override
    public boolean next() throws IOException {
        if (batch < batches.size() && record == batches.get(batch).records()) {
            close();
            batch++;
            record = 0;
        }
        if (batch == batches.size()) {
            return false;
        }
        if (!buffer.hasRemaining()) {
            fill(batches.get(batch));
        }
        label = Byte.toUnsignedInt(buffer.get());
        buffer.get(pixels);
        if (label >= Cifar10Dataset.CLASSES) {
            throw new BadInputException(
                    batches.get(batch).file(),
                    "Record " + record + " has the label " + label + ", which is above 9.",
                    "Maybe this is another data set, such as CIFAR-100, or the file is damaged: unpack it again.");
        }
        record++;
        return true;
    }

    private void fill(Batch source) throws IOException {
        FileChannel open = channel;
        if (open == null) {
            open = FileChannel.open(source.file(), StandardOpenOption.READ);
            channel = open;
        }
        long left = Math.min(BUFFERED_RECORDS, source.records() - record);
        buffer.clear().limit((int) left * Cifar10Dataset.RECORD_BYTES);
        long place = record * Cifar10Dataset.RECORD_BYTES;
        while (buffer.hasRemaining()) {
            if (open.read(buffer, place + buffer.position()) < 0) {
                throw new BadInputException(
                        source.file(),
                        "It ends within the records from " + record + " on, of " + source.records() + ".",
                        "Maybe it changed while it was read: start again.");
            }
        }
        buffer.flip();
    }

    @Override
    public int label() {
        return label;
    }

    @Override
    public void copyTo(float[] target, int offset) {
        for (int i = 0; i < pixels.length; i++) {
            target[offset + i] = Byte.toUnsignedInt(pixels[i]);
        }
    }

    @Override
    public void close() throws IOException {
        FileChannel open = channel;
        if (open != null) {
            open.close();
        }
        channel = null;
        buffer.limit(0);
    }
}
