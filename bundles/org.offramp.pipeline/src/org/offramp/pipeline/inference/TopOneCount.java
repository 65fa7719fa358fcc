// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.inference;

import org.offramp.api.datasets.SampleBatch;
import org.offramp.graph.tensors.Tensor;

/** How many samples have been classified, and how many of them rightly. */
public final class TopOneCount {
    private final Classifier classifier;
    private long samples;
    private long correct;
    private long unscored;

    public TopOneCount(Classifier classifier) {
        this.classifier = classifier;
    }

    public void add(SampleBatch batch, Tensor scores) {
        for (int sample = 0; sample < batch.size(); sample++) {
            int best = TopOne.of(scores, sample, classifier.classes());
            if (best == TopOne.NONE) {
                unscored++;
            } else if (best == batch.labels()[sample]) {
                correct++;
            }
        }
        samples += batch.size();
    }

    public long samples() {
        return samples;
    }

    public long correct() {
        return correct;
    }

    /** Samples with a score that is no number. */
    public long unscored() {
        return unscored;
    }
}
