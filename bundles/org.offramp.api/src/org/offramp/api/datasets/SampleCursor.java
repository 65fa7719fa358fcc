// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.datasets;

import java.io.IOException;

/** A position in a stream of samples, before the first one to begin with. */
public interface SampleCursor extends AutoCloseable {
    /**
     * Moves to the next sample.
     *
     * @return false at the end
     */
    boolean next() throws IOException;

    /** Class of the current sample. */
    int label();

    /** Writes the current sample's raw values, row-major in the dataset's layout, from {@code offset} on. */
    void copyTo(float[] target, int offset);

    @Override
    void close() throws IOException;
}
