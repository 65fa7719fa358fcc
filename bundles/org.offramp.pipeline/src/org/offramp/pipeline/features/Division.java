// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.features;

import java.util.Arrays;
import java.util.Random;
import org.offramp.api.extraction.FeatureSet;
import org.offramp.api.extraction.Features;

/** Samples divided by a seed: the same seed and number of samples give the same parts. */
final class Division {
    private final int[] order;

    Division(int samples, long seed) {
        order = new int[samples];
        Arrays.setAll(order, i -> i);
        Random random = new Random(seed);
        for (int i = samples - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
    }

    /** The samples between two shares of the whole, in ascending order. */
    int[] part(double from, double to) {
        int first = (int) Math.round(from * order.length);
        int last = (int) Math.round(to * order.length);
        int[] part = Arrays.copyOfRange(order, first, last);
        Arrays.sort(part);
        return part;
    }

    static Features select(Features features, int[] samples) {
        return new Features(
                features.ofHead().stream()
                        .<FeatureSet>map(set -> new SubsetFeatures(set, samples))
                        .toList(),
                new SubsetFeatures(features.logits(), samples));
    }
}
