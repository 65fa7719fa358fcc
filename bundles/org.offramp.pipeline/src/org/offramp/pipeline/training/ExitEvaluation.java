// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.offramp.api.Progress;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.compute.EngineSettings;
import org.offramp.api.extraction.FeatureSet;
import org.offramp.api.extraction.Features;
import org.offramp.api.training.ExitProfile;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.pipeline.inference.Confidence;
import org.offramp.pipeline.inference.ParallelInference;

/** Runs every trained head over its features: what each classifier says of every sample, and how sure it is. */
public final class ExitEvaluation {
    private static final int BATCH_SIZE = 256;

    private final ComputeEngine engine;

    public ExitEvaluation(ComputeEngine engine) {
        this.engine = engine;
    }

    /** @param heads trained, in the order of the features */
    public ExitProfile evaluate(List<ExitHead> heads, Features features, Progress progress) throws IOException {
        int classifiers = heads.size() + 1;
        float[][] confidence = new float[classifiers][features.size()];
        int[][] predicted = new int[classifiers][features.size()];
        List<String> names = new ArrayList<>();
        progress.begin("Evaluating exits", classifiers);
        for (int head = 0; head < heads.size(); head++) {
            names.add(heads.get(head).name());
            run(heads.get(head).classifier(), features.ofHead().get(head), confidence[head], predicted[head], progress);
            progress.advance(1);
        }
        names.add("backbone");
        judgeAll(features.logits(), confidence[heads.size()], predicted[heads.size()]);
        progress.advance(1);
        return new ExitProfile(names, confidence, predicted, labels(features.logits()));
    }

    private void run(Network classifier, FeatureSet features, float[] confidence, int[] predicted, Progress progress)
            throws IOException {
        EngineSettings settings = new EngineSettings(engine.variants().get(0), 1, BATCH_SIZE);
        int[] position = {0};
        try (ParallelInference inference = new ParallelInference(engine, classifier, classifier.outputs(), settings)) {
            inference.run(
                    () -> next(features, position, settings.batchSize()),
                    range -> Map.of(classifier.inputs().get(0).name(), batch(classifier, features, range)),
                    (range, values) -> judge(values.get(0), range, confidence, predicted),
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

    private static void judge(Tensor logits, Range range, float[] confidence, int[] predicted) {
        float[] all = logits.toFloats();
        int classes = all.length / (range.to() - range.from());
        float[] row = new float[classes];
        for (int sample = range.from(); sample < range.to(); sample++) {
            System.arraycopy(all, (sample - range.from()) * classes, row, 0, classes);
            predicted[sample] = Confidence.predicted(row);
            confidence[sample] = Confidence.of(row, predicted[sample]);
        }
    }

    private static void judgeAll(FeatureSet logits, float[] confidence, int[] predicted) {
        float[] row = new float[logits.width()];
        for (int sample = 0; sample < logits.size(); sample++) {
            logits.copyTo(sample, row, 0);
            predicted[sample] = Confidence.predicted(row);
            confidence[sample] = Confidence.of(row, predicted[sample]);
        }
    }

    private static int[] labels(FeatureSet logits) {
        int[] labels = new int[logits.size()];
        Arrays.setAll(labels, logits::label);
        return labels;
    }
}
