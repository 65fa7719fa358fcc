// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.offramp.api.Progress;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.decision.Decision;
import org.offramp.api.extraction.FeatureSet;
import org.offramp.api.extraction.Features;
import org.offramp.api.training.ExitProfile;

/** Runs every trained head over its features: what each classifier says of every sample, and how sure it is. */
public final class ExitEvaluation {
    private final ClassifierLogits logits;
    private final Decision decision;

    /** @param decision for all heads and the backbone */
    public ExitEvaluation(ComputeEngine engine, Decision decision) {
        this.logits = new ClassifierLogits(engine);
        this.decision = decision;
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
            logits.compute(
                    heads.get(head).classifier(),
                    features.ofHead().get(head),
                    judge(head, confidence[head], predicted[head]),
                    progress);
            progress.advance(1);
        }
        names.add("backbone");
        ClassifierLogits.copy(
                features.logits(), judge(heads.size(), confidence[heads.size()], predicted[heads.size()]));
        progress.advance(1);
        return new ExitProfile(names, confidence, predicted, labels(features.logits()));
    }

    private ClassifierLogits.Sink judge(int classifier, float[] confidence, int[] predicted) {
        return (sample, row) -> {
            double[] exact = new double[row.length];
            int best = 0;
            for (int each = 0; each < row.length; each++) {
                exact[each] = row[each];
                best = row[each] > row[best] ? each : best;
            }
            predicted[sample] = best;
            confidence[sample] = decision.confidence(exact, classifier);
        };
    }

    static int[] labels(FeatureSet logits) {
        int[] labels = new int[logits.size()];
        Arrays.setAll(labels, logits::label);
        return labels;
    }
}
