// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import java.util.Arrays;
import java.util.Optional;
import org.offramp.api.decision.DecisionRule;

/** The largest softmax, for tests that need some decision rule. */
public final class LargestShare implements DecisionRule {
    @Override
    public String id() {
        return "largest";
    }

    @Override
    public String description() {
        return "the largest softmax";
    }

    @Override
    public double confidence(double[] logits) {
        double largest = Arrays.stream(logits).max().orElseThrow();
        return 1 / Arrays.stream(logits).map(logit -> Math.exp(logit - largest)).sum();
    }

    @Override
    public Optional<String> python() {
        return Optional.of("shares.max()");
    }
}
