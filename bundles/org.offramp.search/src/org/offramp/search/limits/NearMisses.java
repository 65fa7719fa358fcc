// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.limits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.offramp.api.search.SearchResult.Shortfall;

/**
 * How near plans come to limits that none keeps: for each limit the best value of those that keep all others, and, if
 * there are none, the values of the plan that breaks the fewest limits by the least.
 */
public final class NearMisses {
    private final Limits limits;
    private final double[] nearest;
    private final double[] nearestExcess;
    private double[] leastBad = {};
    private int fewestBroken = Integer.MAX_VALUE;
    private double leastExcess = Double.POSITIVE_INFINITY;

    public NearMisses(Limits limits) {
        this.limits = limits;
        nearest = new double[limits.count()];
        nearestExcess = new double[limits.count()];
        Arrays.fill(nearestExcess, Double.POSITIVE_INFINITY);
    }

    /** @param values what a plan reaches, in the order of the limits */
    public void consider(double[] values) {
        int broken = 0;
        int last = 0;
        double excess = 0;
        for (int limit = 0; limit < values.length; limit++) {
            double beyond = limits.excess(limit, values[limit]);
            if (beyond > 0) {
                broken++;
                last = limit;
                excess += beyond;
            }
        }
        if (broken == 1) {
            keepNearest(last, values[last], excess);
        }
        keepLeastBad(values, broken, excess);
    }

    private void keepNearest(int limit, double value, double excess) {
        if (excess < nearestExcess[limit]) {
            nearestExcess[limit] = excess;
            nearest[limit] = value;
        }
    }

    private void keepLeastBad(double[] values, int broken, double excess) {
        if (broken < fewestBroken || broken == fewestBroken && excess < leastExcess) {
            fewestBroken = broken;
            leastExcess = excess;
            leastBad = values;
        }
    }

    /** Takes over what another one has kept. */
    public void add(NearMisses other) {
        for (int limit = 0; limit < nearest.length; limit++) {
            keepNearest(limit, other.nearest[limit], other.nearestExcess[limit]);
        }
        keepLeastBad(other.leastBad, other.fewestBroken, other.leastExcess);
    }

    /** None when no plan was seen at all. */
    public List<Shortfall> shortfalls() {
        List<Shortfall> found = new ArrayList<>();
        for (int limit = 0; limit < nearest.length; limit++) {
            if (nearestExcess[limit] < Double.POSITIVE_INFINITY) {
                found.add(new Shortfall(limits.name(limit), limits.asked(limit), nearest[limit]));
            }
        }
        return found.isEmpty() ? limits.broken(leastBad) : found;
    }
}
