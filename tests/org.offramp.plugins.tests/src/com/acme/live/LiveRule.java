// SPDX-License-Identifier: EPL-2.0
package com.acme.live;

import org.offramp.api.decision.DecisionRule;

/** Is always sure. */
public final class LiveRule implements DecisionRule {
    @Override
    public String id() {
        return "live-rule";
    }

    @Override
    public String description() {
        return "always sure";
    }

    @Override
    public double confidence(double[] logits) {
        return 1;
    }
}
