// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.decision;

import java.util.Arrays;
import java.util.Optional;
import org.offramp.api.decision.DecisionRule;
import org.osgi.service.component.annotations.Component;

/** One minus the normalised entropy of softmax; 1 where there is one class only. */
@Component
public final class Entropy implements DecisionRule {
    @Override
    public String id() {
        return "entropy";
    }

    @Override
    public String description() {
        return "one minus the entropy of softmax, as a share of the largest possible";
    }

    @Override
    public double confidence(double[] logits) {
        double entropy = Arrays.stream(Softmax.of(logits))
                .map(share -> share > 0 ? -share * Math.log(share) : 0)
                .sum();
        return logits.length > 1 ? Math.min(1, Math.max(0, 1 - entropy / Math.log(logits.length))) : 1;
    }

    @Override
    public Optional<String> python() {
        return Optional.of(
                "min(1, max(0, 1 + (shares * np.log(np.where(shares > 0, shares, 1))).sum() / np.log(len(shares))))"
                        + " if len(shares) > 1 else 1");
    }
}
