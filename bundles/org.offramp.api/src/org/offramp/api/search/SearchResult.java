// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a search found.
 *
 * @param chosen the plan with the smallest objective among those that meet all limits; empty when none does
 * @param front plans that no other beats in accuracy and objective, from the cheapest to the most accurate; thinned
 *     when there are very many
 * @param predicted what the search itself believes of the chosen plan, if its method assumes more than it measured
 * @param method id of the search, with its settings, for people
 * @param provenOptimal whether no plan of the space searched is better
 * @param shortfalls when nothing was chosen: the limits that bind, and by how much; else the limits that the chosen plan
 *     breaks on the true cascade, though its search predicted otherwise
 * @param architectures number of architectures looked at
 * @param census what became of them
 * @param bound no plan of the space searched has a smaller objective, if that is known
 */
public record SearchResult(
        Optional<RatedPlan> chosen,
        List<RatedPlan> front,
        Optional<PlanFigures> predicted,
        String method,
        boolean provenOptimal,
        List<Shortfall> shortfalls,
        long architectures,
        Census census,
        OptionalDouble bound) {
    public SearchResult {
        front = List.copyOf(front);
        shortfalls = List.copyOf(shortfalls);
    }

    /** Without a census or a bound. */
    public SearchResult(
            Optional<RatedPlan> chosen,
            List<RatedPlan> front,
            Optional<PlanFigures> predicted,
            String method,
            boolean provenOptimal,
            List<Shortfall> shortfalls,
            long architectures) {
        this(
                chosen,
                front,
                predicted,
                method,
                provenOptimal,
                shortfalls,
                architectures,
                new Census(front.size(), 0, 0),
                OptionalDouble.empty());
    }

    /**
     * Counts of a search.
     *
     * @param frontPlans plans on the front, before it was thinned
     * @param dominated architectures that keep the limits, but have no plan on the front
     * @param infeasible architectures none of whose plans keeps the limits
     */
    public record Census(long frontPlans, long dominated, long infeasible) {}

    /**
     * A limit that no plan meets together with the others.
     *
     * @param limit in words, such as "worst latency"
     * @param asked the limit
     * @param best the nearest value that a plan reaches when the other limits hold
     */
    public record Shortfall(String limit, double asked, double best) {}
}
