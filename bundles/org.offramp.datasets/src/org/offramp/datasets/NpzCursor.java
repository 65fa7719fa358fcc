// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import java.io.IOException;
import org.offramp.api.datasets.SampleCursor;

/** Reads samples and labels side by side, out of two streams of one archive. */
final class NpzCursor implements SampleCursor {
    private final NpzArchive archive;
    private final NpyRows samples;
    private final NpyLabels labels;

    NpzCursor(NpzArchive archive, NpyRows samples, NpyLabels labels) {
        this.archive = archive;
        this.samples = samples;
        this.labels = labels;
    }

    @Override
    public boolean next() throws IOException {
        return samples.next() && labels.rows().next();
    }

    @Override
    public int label() {
        return labels.label();
    }

    @Override
    public void copyTo(float[] target, int offset) {
        float[] values = samples.row().toFloats();
        System.arraycopy(values, 0, target, offset, values.length);
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
