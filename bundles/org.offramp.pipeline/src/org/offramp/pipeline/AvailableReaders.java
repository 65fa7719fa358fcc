// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.util.List;
import org.offramp.api.datasets.DatasetReader;
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

    AvailableReaders(List<DatasetReader> readers) {
        this.readers = readers;
    }

    DatasetReader byId(String id) {
        return Choice.byId("reader of data", id, readers, DatasetReader::id);
    }
}
