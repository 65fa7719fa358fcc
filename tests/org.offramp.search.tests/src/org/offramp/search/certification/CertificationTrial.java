// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.certification;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.offramp.api.Progress;
import org.offramp.api.certification.CertifiedResult;
import org.offramp.api.certification.RiskController;
import org.offramp.api.certification.RiskLimit;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Quantity;
import org.offramp.search.exact.ExactSearch;

/**
 * Searches and certifies on many draws from a population, and counts those in which any certified plan's true risk is
 * above ε.
 *
 * @param samples of each draw, as many to search as to certify
 */
record CertificationTrial(Population population, RiskController controller, RiskLimit limit, int samples) {
    private static final Objective OBJECTIVE = Objective.of(Quantity.MACS, 3);

    /**
     * @param violations draws with a certified plan above ε
     * @param chosenViolations draws whose chosen plan is above ε
     * @param saving mean share of the backbone's MACs that the chosen plan saves, 0 where none is certified
     */
    record Count(int draws, int violations, int chosenViolations, double saving) {
        double rate() {
            return (double) violations / draws;
        }

        /** Clopper and Pearson's lower bound, at 99 %: the true rate is above it, unless one is unlucky. */
        double lowerBound() {
            return 1 - Binomial.upperBound(draws - violations, draws, 0.01);
        }
    }

    Count count(int draws) {
        Population.TrueRisk truth = population.trueRisk(limit.risk());
        List<Draw> all = IntStream.range(0, draws)
                .parallel()
                .mapToObj(draw -> draw(new Random(draw), truth))
                .toList();
        return new Count(
                draws,
                (int) all.stream().filter(Draw::anyViolates).count(),
                (int) all.stream().filter(Draw::chosenViolates).count(),
                all.stream().mapToDouble(Draw::saving).sum() / draws);
    }

    private record Draw(boolean anyViolates, boolean chosenViolates, double saving) {}

    private Draw draw(Random random, Population.TrueRisk truth) {
        CertifiedResult result = new CertifiedPlanSearch(controller)
                .search(
                        new ExactSearch(),
                        population.draw(random, samples),
                        population.draw(random, samples),
                        Population.costs(),
                        OBJECTIVE,
                        limit,
                        Progress.NONE);
        return new Draw(
                result.certification().certified().stream()
                        .anyMatch(certified -> truth.of(certified.plan()) > limit.epsilon()),
                result.search().chosen().stream().anyMatch(rated -> truth.of(rated.plan()) > limit.epsilon()),
                result.search().chosen().stream()
                        .mapToDouble(rated -> 1 - rated.figures().macs() / 1000)
                        .sum());
    }
}
