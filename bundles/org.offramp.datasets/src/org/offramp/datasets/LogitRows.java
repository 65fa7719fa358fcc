// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.offramp.api.BadInputException;
import org.offramp.api.decision.Decision;
import org.offramp.api.decision.TemperatureFit;
import org.offramp.graph.tensors.Tensor;

/** Logits of shape [K,N,C] as what a profile holds: each sample's largest softmax and its class, the first of equals. */
final class LogitRows {
    private static final int MOST_CLASSIFIERS = 10_000;
    private static final long MOST_VALUES = 1L << 28;

    private final NpyRows rows;
    private final Optional<Decision> decision;
    private final int samples;
    private final int classes;
    private final float[][] confidence;
    private final int[][] predicted;

    /**
     * @param samples as many as there are labels
     * @param decision tells the confidence; the largest softmax if empty
     */
    LogitRows(NpyRows rows, int samples, Optional<Decision> decision) throws IOException {
        this.rows = rows;
        this.decision = decision;
        this.samples = samples;
        checkShape(rows, samples);
        classes = rows.header().rowShape().get(1);
        int classifiers = (int) rows.header().rows();
        confidence = new float[classifiers][samples];
        predicted = new int[classifiers][samples];
        for (int classifier = 0; classifier < classifiers; classifier++) {
            rows.next();
            read(classifier);
        }
        rows.next();
    }

    /** A temperature for each classifier, whose logits are read one after the other. */
    static List<Double> temperatures(NpyRows rows, int[] labels, TemperatureFit fit) throws IOException {
        checkShape(rows, labels.length);
        List<Double> temperatures = new ArrayList<>();
        while (rows.next()) {
            float[] logits = rows.row().toFloats();
            for (float logit : logits) {
                checked(rows, logit);
            }
            temperatures.add(fit.temperature(logits, rows.header().rowShape().get(1), labels));
        }
        return temperatures;
    }

    private static void checkShape(NpyRows rows, int samples) {
        List<Integer> shape = rows.header().rowShape();
        long classifiers = rows.header().rows();
        if (shape.size() != 2
                || shape.get(0) != samples
                || shape.get(1) < 1
                || classifiers > MOST_CLASSIFIERS
                || classifiers * samples > MOST_VALUES) {
            throw new BadInputException(
                    rows.subject(),
                    "Its shape is " + rows.header().shapeText() + ".",
                    "Logits need the shape [K,N,C], with N = " + samples + " samples as there are labels.");
        }
    }

    private void read(int classifier) {
        Tensor row = rows.row();
        for (int sample = 0; sample < samples; sample++) {
            int first = sample * classes;
            int best = 0;
            for (int index = 0; index < classes; index++) {
                double logit = checked(rows, row.doubleAt(first + index));
                best = logit > row.doubleAt(first + best) ? index : best;
            }
            predicted[classifier][sample] = best;
            confidence[classifier][sample] = confidence(classifier, row, first, row.doubleAt(first + best));
        }
    }

    private float confidence(int classifier, Tensor row, int first, double largest) {
        return decision.map(asked -> asked.confidence(logits(row, first), classifier))
                .orElseGet(() -> softmax(row, first, largest));
    }

    private double[] logits(Tensor row, int first) {
        return IntStream.range(first, first + classes)
                .mapToDouble(row::doubleAt)
                .toArray();
    }

    private float softmax(Tensor row, int first, double largest) {
        double sum = 0;
        for (int index = 0; index < classes; index++) {
            sum += Math.exp(row.doubleAt(first + index) - largest);
        }
        return (float) (1 / sum);
    }

    private static double checked(NpyRows rows, double logit) {
        if (!Double.isFinite(logit)) {
            throw new BadInputException(
                    rows.subject(),
                    "Row " + rows.number() + " holds " + logit + ".",
                    "Logits are finite numbers: compute them again.");
        }
        return logit;
    }

    float[][] confidence() {
        return confidence;
    }

    int[][] predicted() {
        return predicted;
    }
}
