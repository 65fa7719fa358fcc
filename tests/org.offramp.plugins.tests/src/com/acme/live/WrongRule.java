// SPDX-License-Identifier: EPL-2.0
package com.acme.live;

import org.offramp.api.BadInputException;
import org.offramp.api.decision.DecisionRule;

/** A rule that can't say what it is, in the words of the contract: as a model does whose descriptor is wrong. */
public final class WrongRule implements DecisionRule {
    @Override
    public String id() {
        return "wrong-rule";
    }

    @Override
    public String description() {
        throw new BadInputException("clock", "It is -1 Hz.", "Give it a positive number.");
    }

    @Override
    public double confidence(double[] logits) {
        return 0;
    }
}
