// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.datasets;

import java.io.IOException;
import java.util.List;
import org.offramp.api.Omission;

/** Labelled samples in a fixed order, all of one shape. */
public interface Dataset {
    /** Number of samples. */
    long size();

    /** Extents of one sample, without batch. */
    List<Integer> sampleShape();

    /** Which axis of a sample is the channels; the readers know. */
    SampleLayout layout();

    /** Number of classes; labels are 0 to classes − 1. */
    int classes();

    /** Records that the data has but that can't be used: each by name, with the reason. They don't count as samples. */
    default List<Omission> omitted() {
        return List.of();
    }

    /**
     * A stream of samples from the given record on; holds a bounded number of them in memory.
     *
     * @param from 0 to {@link #size}, else an IllegalArgumentException
     */
    SampleCursor read(long from) throws IOException;
}
