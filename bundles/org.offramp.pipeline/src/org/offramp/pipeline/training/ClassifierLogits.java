// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.training;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.offramp.api.Progress;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.compute.EngineSettings;
import org.offramp.api.extraction.FeatureSet;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.pipeline.inference.ParallelInference;

/** What a trained head computes from its features, batch by batch: nobody has to hold the logits of all samples. */
final class ClassifierLogits {
    private static final int BATCH_SIZE = 256;

    private final ComputeEngine engine;

    ClassifierLogits(ComputeEngine engine) {
        this.engine = engine;
    }

    /** Takes a sample's logits; the array is another sample's afterwards. */
    interface Sink {
        void accept(int sample, float[] logits);
    }

    /** The backbone's own logits are features already. */
    static void copy(FeatureSet logits, Sink sink) {
        float[] row = new float[logits.width()];
        for (int sample = 0; sample < logits.size(); sample++) {
            logits.copyTo(sample, row, 0);
            sink.accept(sample, row);
        }
    }

    void compute(Network classifier, FeatureSet features, Sink sink, Progress progress) throws IOException {
        EngineSettings settings = new EngineSettings(engine.variants().get(0), 1, BATCH_SIZE);
        int[] position = {0};
        try (ParallelInference inference = new ParallelInference(engine, classifier, classifier.outputs(), settings)) {
            inference.run(
                    () -> next(features, position, settings.batchSize()),
                    range -> Map.of(classifier.inputs().get(0).name(), batch(classifier, features, range)),
                    (range, values) -> give(values.get(0), range, sink),
                    progress);
        }
    }

    /** Samples from, including, to, excluding. */
    private record Range(int from, int to) {}

    private static Optional<Range> next(FeatureSet features, int[] position, int most) {
        if (position[0] >= features.size()) {
            return Optional.empty();
        }
        Range range = new Range(position[0], Math.min(features.size(), position[0] + most));
        position[0] = range.to();
        return Optional.of(range);
    }

    private static Tensor batch(Network classifier, FeatureSet features, Range range) {
        Input input = classifier.inputs().get(0);
        Shape shape = input.type().shape().withBatch(range.to() - range.from());
        float[] values = new float[Math.toIntExact(shape.elementsPerSample())];
        for (int sample = range.from(); sample < range.to(); sample++) {
            features.copyTo(sample, values, (sample - range.from()) * features.width());
        }
        return Tensor.ofFloats(shape, values);
    }

    private static void give(Tensor logits, Range range, Sink sink) {
        float[] all = logits.toFloats();
        int classes = all.length / (range.to() - range.from());
        float[] row = new float[classes];
        for (int sample = range.from(); sample < range.to(); sample++) {
            System.arraycopy(all, (sample - range.from()) * classes, row, 0, classes);
            sink.accept(sample, row);
        }
    }
}
