// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.folders;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.offramp.api.datasets.SampleLayout;

/** Turns one file into one sample. */
public interface RecordDecoder {
    /** Which axis of a sample is the channels. */
    SampleLayout layout();

    /**
     * Looks at a file as closely as it takes to know that it can be decoded, but not longer.
     *
     * @return extents of its sample
     * @throws UnusableRecordException when it can't
     */
    List<Integer> check(Path file) throws IOException, UnusableRecordException;

    /**
     * The sample, row-major.
     *
     * @throws UnusableRecordException when the file can't be decoded
     */
    float[] decode(Path file) throws IOException, UnusableRecordException;
}
