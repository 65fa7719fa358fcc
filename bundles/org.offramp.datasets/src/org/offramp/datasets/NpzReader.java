// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import java.io.IOException;
import java.util.Set;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.Dataset;
import org.offramp.api.datasets.DatasetReader;
import org.osgi.service.component.annotations.Component;

/** Reads an array of samples and an array of labels from a file that NumPy's {@code savez} wrote. */
@Component
public final class NpzReader implements DatasetReader {
    @Override
    public String id() {
        return "npz";
    }

    @Override
    public String description() {
        return "arrays of a NumPy .npz file; split=S (test if not given) for x_S and y_S, or samples=NAME and"
                + " labels=NAME; classes=N";
    }

    @Override
    public Set<String> options() {
        return Set.of("split", "samples", "labels", "classes");
    }

    @Override
    public Dataset open(DataSpec spec) throws IOException {
        return NpzDataset.of(spec);
    }
}
