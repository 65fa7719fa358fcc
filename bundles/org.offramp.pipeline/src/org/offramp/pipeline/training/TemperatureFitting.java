// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.offramp.api.Progress;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.decision.TemperatureFit;
import org.offramp.api.extraction.FeatureSet;
import org.offramp.api.extraction.Features;

/** Fits a temperature to each classifier. The logits of one classifier are in memory at a time, as classes may be many. */
public final class TemperatureFitting {
    private final ClassifierLogits logits;
    private final TemperatureFit fit;

    public TemperatureFitting(ComputeEngine engine, TemperatureFit fit) {
        this.logits = new ClassifierLogits(engine);
        this.fit = fit;
    }

    /**
     * @param heads trained, in the order of the features
     * @return for each head, and the backbone last
     */
    public List<Double> fit(List<ExitHead> heads, Features features, Progress progress) throws IOException {
        int[] labels = ExitEvaluation.labels(features.logits());
        int classes = features.logits().width();
        List<Double> temperatures = new ArrayList<>();
        progress.begin("Fitting temperatures", heads.size() + 1L);
        for (int head = 0; head < heads.size(); head++) {
            FeatureSet ofHead = features.ofHead().get(head);
            float[] all = new float[Math.multiplyExact(ofHead.size(), classes)];
            logits.compute(heads.get(head).classifier(), ofHead, into(all), progress);
            temperatures.add(fit.temperature(all, classes, labels));
            progress.advance(1);
        }
        float[] all = new float[Math.multiplyExact(features.size(), classes)];
        ClassifierLogits.copy(features.logits(), into(all));
        temperatures.add(fit.temperature(all, classes, labels));
        progress.advance(1);
        return temperatures;
    }

    private static ClassifierLogits.Sink into(float[] all) {
        return (sample, row) -> System.arraycopy(row, 0, all, sample * row.length, row.length);
    }
}
