// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.offramp.graph.tensors.Tensor;

/** The files of all tensors of a feature network while they are written side by side. */
final class FeatureFiles implements AutoCloseable {
    private final FeatureNetwork features;
    private final List<FeatureWriter> writers = new ArrayList<>();

    private FeatureFiles(FeatureNetwork features) {
        this.features = features;
    }

    static FeatureFiles write(FeatureStore store, FeatureNetwork features) throws IOException {
        FeatureFiles files = new FeatureFiles(features);
        for (int tensor = 0; tensor < features.tensors().size(); tensor++) {
            files.writers.add(store.write("tensor" + tensor, features.width(tensor)));
        }
        return files;
    }

    /**
     * @param names of the values
     * @param values of a batch, which may be longer than the labels if the network's batch size is fixed
     */
    void append(List<String> names, List<Tensor> values, int[] labels) {
        try {
            for (int tensor = 0; tensor < writers.size(); tensor++) {
                float[] all = values.get(names.indexOf(features.tensors().get(tensor)))
                        .toFloats();
                writers.get(tensor).append(Arrays.copyOf(all, labels.length * features.width(tensor)), labels);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void complete() throws IOException {
        for (FeatureWriter writer : writers) {
            writer.complete();
        }
    }

    @Override
    public void close() throws IOException {
        for (FeatureWriter writer : writers) {
            writer.close();
        }
    }
}
