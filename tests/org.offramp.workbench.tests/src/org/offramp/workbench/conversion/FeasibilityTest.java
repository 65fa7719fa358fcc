// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.offramp.api.search.PlanFigures;
import org.offramp.request.Conversion;
import org.offramp.request.Limits;
import org.offramp.request.RequestFactory;
import org.offramp.request.RequestPackage;
import org.offramp.workbench.conversion.ConversionDocument.Problem;

class FeasibilityTest {
    private static final RequestPackage MODEL = RequestPackage.eINSTANCE;
    private static final CostBound BOUND = new CostBound(0.01, 0.1);
    private static final List<PlanFigures> KNOWN =
            List.of(plan(0.8, 0.1, 1, 0.02, 0.05), plan(0.9, 0.0, 2, 0.04, 0.04));

    private final Conversion conversion = RequestFactory.eINSTANCE.createConversion();
    private final Limits limits = RequestFactory.eINSTANCE.createLimits();

    @Test
    void thereIsNoDoubtWithoutLimits() {
        assertThat(new Feasibility(KNOWN, BOUND).doubts(conversion)).isEmpty();
        assertThat(doubts(KNOWN)).isEmpty();
    }

    @Test
    void aLimitBelowWhatAnyAnswerTakesCanNotBeMet() {
        limits.setMaxLatencySeconds(0.009);
        limits.setMaxEnergyJoules(0.09);
        assertThat(doubts(List.of()))
                .extracting(Problem::attribute, Problem::text)
                .containsExactly(
                        tuple(
                                MODEL.getLimits_MaxLatencySeconds(),
                                "No plan can have it: the cheapest way to an answer on this platform takes 0.0100 s."),
                        tuple(
                                MODEL.getLimits_MaxEnergyJoules(),
                                "No plan can have it: the cheapest way to an answer on this platform takes 0.100 J."));
    }

    @Test
    void aLimitThatNoKnownPlanMeetsIsNamedWithTheBestOfThem() {
        limits.setMaxWorstLatencySeconds(0.03);
        limits.setMinAccuracy(0.95);
        assertThat(doubts(KNOWN))
                .extracting(Problem::text)
                .containsExactly(
                        "Of the plans that the last run found, the least worst latency is 0.0400 s.",
                        "Of the plans that the last run found, the best accuracy is 0.9000.");
    }

    @Test
    void eachLimitAloneCanBeMetButNotBothAtOnce() {
        limits.setMaxEnergyJoules(1.5);
        limits.setMaxAccuracyDrop(0.05);
        assertThat(doubts(KNOWN))
                .extracting(Problem::attribute, Problem::text)
                .containsExactly(tuple(
                        MODEL.getLimits_MaxEnergyJoules(),
                        "No plan that the last run found meets all limits at once."));
        limits.setMaxEnergyJoules(2);
        assertThat(doubts(KNOWN)).isEmpty();
    }

    private List<Problem> doubts(List<PlanFigures> known) {
        conversion.setLimits(limits);
        return new Feasibility(known, BOUND).doubts(conversion);
    }

    private static PlanFigures plan(double accuracy, double drop, double joules, double seconds, double worst) {
        return new PlanFigures(accuracy, drop, 0, 1, joules, seconds, worst, List.of(1.0), List.of(accuracy));
    }
}
