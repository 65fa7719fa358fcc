// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.decision;

import java.util.Arrays;
import java.util.Optional;
import org.offramp.api.decision.DecisionRule;
import org.osgi.service.component.annotations.Component;

/** The largest softmax. */
@Component
public final class MaximumSoftmax implements DecisionRule {
    @Override
    public String id() {
        return "max-softmax";
    }

    @Override
    public String description() {
        return "the share that softmax gives to the answer";
    }

    @Override
    public double confidence(double[] logits) {
        return Arrays.stream(Softmax.of(logits)).max().orElseThrow();
    }

    @Override
    public Optional<String> python() {
        return Optional.of("shares.max()");
    }
}
