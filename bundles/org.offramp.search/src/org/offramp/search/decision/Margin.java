// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.decision;

import java.util.Arrays;
import java.util.Optional;
import org.offramp.api.decision.DecisionRule;
import org.osgi.service.component.annotations.Component;

/** The largest softmax minus the second; 1 where there is one class only. */
@Component
public final class Margin implements DecisionRule {
    @Override
    public String id() {
        return "margin";
    }

    @Override
    public String description() {
        return "how far the share of the answer is ahead of the next one";
    }

    @Override
    public double confidence(double[] logits) {
        double[] shares = Softmax.of(logits);
        Arrays.sort(shares);
        return shares[shares.length - 1] - (shares.length > 1 ? shares[shares.length - 2] : 0);
    }

    @Override
    public Optional<String> python() {
        return Optional.of("np.sort(shares)[-1] - (np.sort(shares)[-2] if len(shares) > 1 else 0)");
    }
}
