// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.conversion;

import java.util.List;
import org.offramp.api.decision.DecisionRequest;

/**
 * What does the work, by its ids.
 *
 * @param blueprints none means all
 */
public record ChosenStrategies(
        String attachPoints,
        List<String> blueprints,
        String engine,
        String trainer,
        DecisionRequest decision,
        String search) {
    public ChosenStrategies {
        blueprints = List.copyOf(blueprints);
    }
}
