// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.datasets;

import java.io.IOException;
import java.util.Set;
import org.offramp.api.BadInputException;
import org.osgi.annotation.versioning.ConsumerType;

/** Opens labelled data of one kind. A service; stateless and usable from several threads. */
@ConsumerType
public interface DatasetReader {
    /** Name before the colon of a SPEC. */
    String id();

    /** What it reads, for people, in one line. */
    String description();

    /** Keys of the options that are this reader's own, {@code split} among them if it knows splits. */
    Set<String> options();

    /**
     * The SPEC with its split where it names none. A reader whose data has splits only at times says so here.
     *
     * @param split what is meant then: {@code test} for measuring, {@code train} for training
     */
    default DataSpec complete(DataSpec spec, String split) {
        return options().contains("split") ? spec.withDefault("split", split) : spec;
    }

    /**
     * Opens the data that a SPEC names, all of it: range, scale, mean, std and layout are applied by whoever asks.
     *
     * @throws BadInputException when the data is missing, damaged or of another kind
     */
    Dataset open(DataSpec spec) throws IOException;
}
