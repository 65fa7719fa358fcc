// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far a cost may be from the truth.
 *
 * @param relative as a share of the cost: 0.3 is plus or minus 30 %
 * @param reasons for an uncertainty that isn't the usual one, sentences; usually none
 */
public record Uncertainty(double relative, List<String> reasons) {
    public Uncertainty {
        reasons = List.copyOf(reasons);
        if (!(relative >= 0) || relative == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "An uncertainty of " + relative + " is none. It has to be a number of zero or more.");
        }
    }

    /** That of costs together: errors of a model go in one direction, so they add up; not told unless every cost's is. */
    public static Optional<Uncertainty> ofSum(List<PartCost> costs) {
        double seconds = 0;
        double uncertain = 0;
        Set<String> reasons = new LinkedHashSet<>();
        for (PartCost cost : costs) {
            if (cost.seconds() > 0 && cost.uncertainty().isEmpty()) {
                return Optional.empty();
            }
            seconds += cost.seconds();
            uncertain += cost.seconds()
                    * cost.uncertainty().map(Uncertainty::relative).orElse(0.0);
            cost.uncertainty().ifPresent(each -> reasons.addAll(each.reasons()));
        }
        return seconds > 0 ? Optional.of(new Uncertainty(uncertain / seconds, List.copyOf(reasons))) : Optional.empty();
    }

    /** The usual one. */
    public static Uncertainty of(double relative) {
        return new Uncertainty(relative, List.of());
    }
}
