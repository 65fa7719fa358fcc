// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.datasets;

import java.io.IOException;
import java.util.Optional;
import org.offramp.api.BadInputException;

/** Reads samples, normalises them and puts them into the network's layout. */
final class FittedStream implements SampleStream {
    private final DataSpec spec;
    private final SampleCursor cursor;
    private final long first;
    private final long size;
    private final Arrangement arrangement;
    private final Normalisation normalisation;
    private final float[] raw;
    private long done;

    FittedStream(
            DataSpec spec,
            SampleCursor cursor,
            RecordRange range,
            Arrangement arrangement,
            Normalisation normalisation) {
        this.spec = spec;
        this.cursor = cursor;
        this.first = range.from();
        this.size = range.to() - range.from();
        this.arrangement = arrangement;
        this.normalisation = normalisation;
        this.raw = new float[arrangement.elements()];
    }

    @Override
    public Optional<SampleBatch> next(int most) throws IOException {
        if (most < 1 || (long) most * raw.length > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("A batch can't hold " + most + " samples of " + raw.length
                    + " values. Maybe the batch size is damaged.");
        }
        int count = (int) Math.min(most, size - done);
        return count == 0 ? Optional.empty() : Optional.of(batch(count));
    }

    private SampleBatch batch(int count) throws IOException {
        SampleBatch batch = new SampleBatch(new float[count * raw.length], new int[count], done);
        for (int sample = 0; sample < count; sample++, done++) {
            if (!cursor.next()) {
                throw new BadInputException(
                        spec.toString(),
                        "The data ends after " + done + " of " + size + " samples.",
                        "Maybe a file changed while it was read: start again.");
            }
            cursor.copyTo(raw, 0);
            arrangement.copy(raw, normalisation, batch.values(), sample * raw.length);
            checkFinite(batch.values(), sample * raw.length);
            batch.labels()[sample] = cursor.label();
        }
        return batch;
    }

    private void checkFinite(float[] values, int from) {
        for (int i = from; i < from + raw.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new BadInputException(
                        spec.toString(),
                        "Record " + (first + done) + " holds a value that is " + values[i] + " when normalised.",
                        "Maybe the data is damaged or was divided by 0 before: look for NaN and infinity in it.");
            }
        }
    }

    @Override
    public void close() throws IOException {
        cursor.close();
    }
}
