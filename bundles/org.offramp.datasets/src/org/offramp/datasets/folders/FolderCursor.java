// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.folders;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.offramp.api.BadInputException;
import org.offramp.api.datasets.SampleCursor;

/** Decodes file after file, and holds one sample. */
final class FolderCursor implements SampleCursor {
    private final List<ClassFile> files;
    private final RecordDecoder decoder;
    private final int elements;
    private float[] sample = new float[0];
    private int next;

    FolderCursor(List<ClassFile> files, RecordDecoder decoder, int elements) {
        this.files = files;
        this.decoder = decoder;
        this.elements = elements;
    }

    @Override
    public boolean next() throws IOException {
        if (next == files.size()) {
            return false;
        }
        ClassFile file = files.get(next);
        try {
            sample = decoder.decode(file.path());
        } catch (UnusableRecordException e) {
            throw bad(file, e.reason());
        } catch (NoSuchFileException e) {
            throw bad(file, "It is gone.");
        }
        if (sample.length != elements) {
            throw bad(file, "It gives " + sample.length + " values now, not " + elements + ".");
        }
        next++;
        return true;
    }

    private static BadInputException bad(ClassFile file, String reason) {
        return new BadInputException(
                file.path(), reason, "If it changed while it was read, start again; otherwise take it away.");
    }

    @Override
    public int label() {
        return files.get(next - 1).label();
    }

    @Override
    public void copyTo(float[] target, int offset) {
        System.arraycopy(sample, 0, target, offset, sample.length);
    }

    @Override
    public void close() {
        sample = new float[0];
    }
}
