// SPDX-License-Identifier: EPL-2.0
package com.acme.tools;

import java.util.Map;
import org.offramp.api.Progress;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.extraction.FeatureSet;
import org.offramp.api.training.ExitTrainer;
import org.offramp.api.training.TrainedHead;
import org.offramp.api.training.TrainingSettings;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** The nearest mean of a class, which is a dense layer: 2 m·x − m·m. */
public final class AcmeTrainer implements ExitTrainer {
    @Override
    public String id() {
        return "acme-means";
    }

    @Override
    public String description() {
        return "nearest mean of a class";
    }

    @Override
    public TrainedHead train(
            ExitHead head, FeatureSet training, FeatureSet validation, TrainingSettings settings, Progress progress) {
        int width = training.width();
        int classes = (int) head.classifier()
                .type(head.classifier().outputs().get(0))
                .shape()
                .elementsPerSample();
        double[][] sums = new double[classes][width];
        int[] counts = new int[classes];
        float[] sample = new float[width];
        for (int i = 0; i < training.size(); i++) {
            training.copyTo(i, sample, 0);
            counts[training.label(i)]++;
            for (int k = 0; k < width; k++) {
                sums[training.label(i)][k] += sample[k];
            }
        }
        float[] weights = new float[classes * width];
        float[] biases = new float[classes];
        for (int c = 0; c < classes; c++) {
            for (int k = 0; k < width; k++) {
                double mean = sums[c][k] / Math.max(1, counts[c]);
                weights[c * width + k] = (float) (2 * mean);
                biases[c] -= (float) (mean * mean);
            }
        }
        Map<String, Tensor> values = Map.of(
                "weight", Tensor.ofFloats(Shape.of(classes, width), weights),
                "bias", Tensor.ofFloats(Shape.of(classes), biases));
        return new TrainedHead(head.with(head.classifier().withConstants(values)), accuracy(validation, weights, biases), 1);
    }

    private static double accuracy(FeatureSet samples, float[] weights, float[] biases) {
        int width = samples.width();
        float[] sample = new float[width];
        int right = 0;
        for (int i = 0; i < samples.size(); i++) {
            samples.copyTo(i, sample, 0);
            int best = 0;
            double most = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < biases.length; c++) {
                double logit = biases[c];
                for (int k = 0; k < width; k++) {
                    logit += weights[c * width + k] * sample[k];
                }
                if (logit > most) {
                    most = logit;
                    best = c;
                }
            }
            right += best == samples.label(i) ? 1 : 0;
        }
        return samples.size() == 0 ? 0 : (double) right / samples.size();
    }
}
