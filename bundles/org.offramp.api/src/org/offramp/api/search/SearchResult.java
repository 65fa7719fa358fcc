// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

import java.util.List;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param chosen the plan with the smallest objective among those that meet all limits; empty when none does
 * @param front plans that no other beats in accuracy and objective, from the cheapest to the most accurate
 * @param predicted what the search itself believes of the chosen plan, if its method assumes more than it measured
 * @param method id of the search, with its settings, for people
 * @param provenOptimal whether no plan of the space searched is better
 * @param shortfalls when nothing was chosen: the limits that bind, and by how much; else the limits that the chosen plan
 *     breaks on the true cascade, though its search predicted otherwise
 * @param architectures number of architectures looked at
 */
public record SearchResult(
        Optional<RatedPlan> chosen,
        List<RatedPlan> front,
        Optional<PlanFigures> predicted,
        String method,
        boolean provenOptimal,
        List<Shortfall> shortfalls,
        long architectures) {
    public SearchResult {
        front = List.copyOf(front);
        shortfalls = List.copyOf(shortfalls);
    }

    /**
     * A limit that no plan meets together with the others.
     *
     * @param limit in words, such as "worst latency"
     * @param asked the limit
     * @param best the nearest value that a plan reaches when the other limits hold
     */
    public record Shortfall(String limit, double asked, double best) {}
}
