// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.datasets;

import java.io.IOException;
import java.util.Optional;

/** One pass over the samples asked for, in order. Used by one thread at a time; holds one batch at most. */
public interface SampleStream extends AutoCloseable {
    /**
     * The next samples.
     *
     * @param most samples wanted; fewer come only at the end
     * @return empty when there are no more
     * @throws org.offramp.api.BadInputException when a record is damaged
     */
    Optional<SampleBatch> next(int most) throws IOException;

    @Override
    void close() throws IOException;
}
