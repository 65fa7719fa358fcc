// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.extraction.FeatureSet;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.tensors.Tensor;

/**
 * Features are trained on with mean 0 and deviation 1, which a dense layer learns from much faster. The layer that takes
 * them in gets this folded into its weights afterwards; heads that begin with something else take the features as they
 * are.
 *
 * @param layer the dense layer
 */
record Scaling(float[] means, float[] factors, Optional<Node> layer) {
    /** Values that hardly vary aren't blown up: their deviation counts as this share of the mean deviation. */
    private static final double LEAST_SHARE = 0.01;

    static Scaling of(ExitHead head, FeatureSet features) {
        Optional<Node> layer = layer(head, features.width());
        float[] means = new float[features.width()];
        float[] factors = new float[features.width()];
        java.util.Arrays.fill(factors, 1);
        if (layer.isPresent()) {
            measure(features, means, factors);
        }
        return new Scaling(means, factors, layer);
    }

    /** The dense layer with its own weights and bias that takes in all features of a sample at once. */
    private static Optional<Node> layer(ExitHead head, int width) {
        Network network = head.classifier();
        Map<String, List<Node>> consumers = network.consumers();
        String tensor = network.inputs().get(0).name();
        List<Node> next = consumers.getOrDefault(tensor, List.of());
        while (next.size() == 1 && next.get(0).operator() instanceof Reshape) {
            tensor = next.get(0).output();
            next = consumers.getOrDefault(tensor, List.of());
        }
        if (next.size() != 1 || !(next.get(0).operator() instanceof Dense)) {
            return Optional.empty();
        }
        Node dense = next.get(0);
        boolean own = dense.inputs().size() == 3
                && dense.inputs().subList(1, 3).stream()
                        .allMatch(input -> head.trainable().contains(input)
                                && consumers.getOrDefault(input, List.of()).size() == 1);
        return own && network.type(dense.inputs().get(1)).shape().extent(1) == width
                ? Optional.of(dense)
                : Optional.empty();
    }

    private static void measure(FeatureSet features, float[] means, float[] factors) {
        double[] sums = new double[means.length];
        double[] squares = new double[means.length];
        float[] values = new float[means.length];
        float[] first = new float[means.length];
        features.copyTo(0, first, 0);
        for (int sample = 0; sample < features.size(); sample++) {
            features.copyTo(sample, values, 0);
            for (int i = 0; i < values.length; i++) {
                double difference = (double) values[i] - first[i];
                sums[i] += difference;
                squares[i] += difference * difference;
            }
        }
        double[] deviations = new double[means.length];
        double total = 0;
        for (int i = 0; i < means.length; i++) {
            double mean = sums[i] / features.size();
            means[i] = (float) (first[i] + mean);
            deviations[i] = Math.sqrt(Math.max(0, squares[i] / features.size() - mean * mean));
            total += deviations[i];
        }
        double least = LEAST_SHARE * total / means.length;
        for (int i = 0; i < means.length; i++) {
            factors[i] = total > 0 ? (float) (1 / Math.max(least, deviations[i])) : 1;
        }
    }

    void apply(float[] values, int offset) {
        for (int i = 0; i < means.length; i++) {
            values[offset + i] = (values[offset + i] - means[i]) * factors[i];
        }
    }

    /** Weights, by name, that do to features as they are what the given ones do to scaled features. */
    Map<String, Tensor> fold(Map<String, Tensor> trained) {
        Map<String, Tensor> folded = new HashMap<>(trained);
        layer.ifPresent(dense -> {
            String weights = dense.inputs().get(1);
            String bias = dense.inputs().get(2);
            fold(weights, bias, folded);
        });
        return folded;
    }

    private void fold(String weightName, String biasName, Map<String, Tensor> constants) {
        Tensor weights = Optional.ofNullable(constants.get(weightName)).orElseThrow();
        Tensor bias = Optional.ofNullable(constants.get(biasName)).orElseThrow();
        float[] scaled = weights.toFloats();
        float[] moved = bias.toFloats();
        for (int unit = 0; unit < moved.length; unit++) {
            double shift = 0;
            for (int i = 0; i < means.length; i++) {
                int place = unit * means.length + i;
                scaled[place] *= factors[i];
                shift += (double) scaled[place] * means[i];
            }
            moved[unit] -= (float) shift;
        }
        constants.put(weightName, Tensor.ofFloats(weights.shape(), scaled));
        constants.put(biasName, Tensor.ofFloats(bias.shape(), moved));
    }
}
