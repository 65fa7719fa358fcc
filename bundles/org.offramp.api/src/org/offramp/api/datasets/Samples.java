// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.datasets;

import java.io.IOException;
import java.util.List;
import org.offramp.api.BadInputException;
import org.offramp.api.Omission;
import org.offramp.graph.tensors.Shape;

/** The samples that a SPEC names, made to fit a network's input. Immutable; may be read often, also side by side. */
public final class Samples {
    private final DataSpec spec;
    private final Dataset dataset;
    private final SampleOptions options;
    private final Arrangement arrangement;

    private Samples(DataSpec spec, Dataset dataset, SampleOptions options, Arrangement arrangement) {
        this.spec = spec;
        this.dataset = dataset;
        this.options = options;
        this.arrangement = arrangement;
    }

    /**
     * Opens data for a network.
     *
     * @param networkInput with the batch as its first dimension, which is left aside
     * @throws BadInputException when the data can't be used, an option isn't valid, or the samples don't fit the input
     */
    public static Samples open(DatasetReader reader, DataSpec spec, Shape networkInput) throws IOException {
        SampleOptions options = SampleOptions.parse(spec, reader.options());
        Dataset dataset = reader.open(spec);
        checkRange(spec, options.range(), dataset.size());
        return new Samples(spec, dataset, options, Fitting.of(spec, dataset, options, networkInput));
    }

    private static void checkRange(DataSpec spec, RecordRange range, long records) {
        if (records == 0) {
            throw new BadInputException(spec.toString(), "There are no records.", "Choose data with samples.");
        }
        if (range.to() != Long.MAX_VALUE && range.to() > records) {
            throw new BadInputException(
                    spec.toString(),
                    "The range ends after the last of " + records + " records.",
                    "Choose a range within 0:" + records + ".");
        }
    }

    /** Number of samples in the range asked for, at least 1. */
    public long size() {
        return Math.min(options.range().to(), dataset.size()) - options.range().from();
    }

    /** Number of classes; labels are 0 to classes − 1. */
    public int classes() {
        return dataset.classes();
    }

    /** Records of the data that can't be used, wherever they lie: each by name, with the reason. */
    public List<Omission> omitted() {
        return dataset.omitted();
    }

    /** Number of values of one sample. */
    public int elements() {
        return arrangement.elements();
    }

    /** What is read, for people. */
    public DataSpec spec() {
        return spec;
    }

    /** A new pass over the samples, from the first one of the range on. */
    public SampleStream read() throws IOException {
        SampleCursor cursor = dataset.read(options.range().from());
        RecordRange range =
                new RecordRange(options.range().from(), Math.min(options.range().to(), dataset.size()));
        return new FittedStream(spec, cursor, range, arrangement, options.normalisation());
    }
}
