// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.conversion;

import java.util.List;

/**
 * Ids of what does the work.
 *
 * @param blueprints none means all
 */
public record ChosenStrategies(
        String attachPoints, List<String> blueprints, String engine, String trainer, String search) {
    public ChosenStrategies {
        blueprints = List.copyOf(blueprints);
    }
}
