// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.decision;

import java.util.Arrays;

/** Shares that logits give to the classes. */
final class Softmax {
    private Softmax() {}

    static double[] of(double[] logits) {
        double largest = Arrays.stream(logits).max().orElseThrow();
        double[] powers =
                Arrays.stream(logits).map(logit -> Math.exp(logit - largest)).toArray();
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(power -> power / sum).toArray();
    }
}
