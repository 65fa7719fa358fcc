// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.services;

import java.io.IOException;
import java.util.List;
import org.offramp.api.BadInputException;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.DatasetReader;
import org.offramp.api.datasets.Samples;
import org.offramp.graph.tensors.Shape;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The readers of labelled data that are there at the moment. */
@Component(service = AvailableReaders.class)
public final class AvailableReaders {
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<DatasetReader> readers;

    @Activate
    public AvailableReaders() {
        this(List.of());
    }

    public AvailableReaders(List<DatasetReader> readers) {
        this.readers = readers;
    }

    public DatasetReader byId(String id) {
        return Choice.byId("reader of data", id, readers, DatasetReader::id);
    }

    /**
     * Opens data for measuring a classifier: its test split unless the SPEC says otherwise.
     *
     * @param shape of what the classifier takes in
     * @throws BadInputException when the data can't be used or doesn't fit the classifier
     */
    public Samples open(DataSpec spec, Shape shape, int classes) throws IOException {
        DatasetReader reader = byId(spec.reader());
        DataSpec complete = reader.complete(spec, "test");
        Samples samples = Samples.open(reader, complete, shape);
        if (samples.classes() > classes) {
            throw new BadInputException(
                    complete.toString(),
                    "The data has " + samples.classes() + " classes, but the network tells only " + classes + " apart.",
                    "Maybe it is another network's data.");
        }
        return samples;
    }
}
