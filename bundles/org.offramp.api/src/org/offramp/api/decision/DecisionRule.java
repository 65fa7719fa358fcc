// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.decision;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Tells how sure a classifier is. A pure function. A service; stateless. */
@ConsumerType
public interface DecisionRule {
    /** Short unique name. */
    String id();

    /** How it decides, for people, in one line. */
    String description();

    /**
     * The confidence in the largest logit's class, 0 to 1; the same when all logits grow by the same amount.
     *
     * @param logits finite, one for each class, at least one; they are not changed
     */
    double confidence(double[] logits);

    /**
     * The same as an expression of Python in one line, for loops over deployments: of {@code shares}, the softmax of the
     * logits as a NumPy array of doubles, and {@code np}, which is NumPy. Where it is empty, searches can use the rule,
     * but no deployment can decide by it.
     */
    default Optional<String> python() {
        return Optional.empty();
    }
}
