// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.api.BadInputException;
import org.offramp.api.datasets.SampleCursor;

/** Cuts out beats, one at a time, with one file open. */
final class BeatCursor implements SampleCursor {
    private final List<Beat> beats;
    private final Window window;
    private final float[] values;
    private int next;
    private @Nullable FileChannel channel;
    private Path open = Path.of("");

    BeatCursor(List<Beat> beats, Window window) {
        this.beats = beats;
        this.window = window;
        this.values = new float[window.length()];
    }

    @Override
    public boolean next() throws IOException {
        if (next == beats.size()) {
            return false;
        }
        Beat beat = beats.get(next);
        SignalSource source = beat.record().source();
        int[] frames = frames(source.file(), beat.sample() - window.before());
        for (int i = 0; i < values.length; i++) {
            values[i] = beat.record().scale().of(frames[i * source.file().signals() + source.column()]);
        }
        next++;
        return true;
    }

    private int[] frames(SignalFile file, long first) throws IOException {
        try {
            return file.read(channel(file.path()), first, window.length());
        } catch (EOFException e) {
            throw new BadInputException(
                    file.path(), "It ends before sample " + first + ".", "Maybe it changed while it was read.", e);
        }
    }

    private FileChannel channel(Path path) throws IOException {
        FileChannel current = channel;
        if (current == null || !path.equals(open)) {
            close();
            current = FileChannel.open(path, StandardOpenOption.READ);
            channel = current;
            open = path;
        }
        return current;
    }

    @Override
    public int label() {
        return beats.get(next - 1).label();
    }

    @Override
    public void copyTo(float[] target, int offset) {
        System.arraycopy(values, 0, target, offset, values.length);
    }

    @Override
    public void close() throws IOException {
        FileChannel current = channel;
        if (current != null) {
            current.close();
        }
        channel = null;
    }
}
