// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.offramp.api.BadInputException;
import org.offramp.api.Progress;
import org.offramp.api.certification.CertifiedPlan;
import org.offramp.api.certification.CertifiedResult;
import org.offramp.api.certification.Risk;
import org.offramp.api.certification.RiskController;
import org.offramp.api.certification.RiskLimit;
import org.offramp.api.search.AccuracyMeasure;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Plan;
import org.offramp.api.search.Quantity;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult.Shortfall;
import org.offramp.api.search.SearchSpace;
import org.offramp.api.training.ExitProfile;
import org.offramp.search.SearchCase;
import org.offramp.search.exact.ExactSearch;
import org.offramp.search.replay.CascadeReplay;

final class CertifiedPlanSearchTest {
    private static final SearchCase DATA = SearchCase.random(3, 3, 1, 2000, 1);
    private static final Objective CHEAPEST = Objective.of(Quantity.MACS, 3);

    private static CertifiedResult search(RiskController controller, Objective objective, RiskLimit limit) {
        return new CertifiedPlanSearch(controller)
                .search(
                        new ExactSearch(),
                        part(0, 1000),
                        part(1000, 2000),
                        DATA.costs(),
                        objective,
                        limit,
                        Progress.NONE);
    }

    private static ExitProfile part(int from, int to) {
        ExitProfile all = DATA.profile();
        int classifiers = all.classifiers().size();
        float[][] confidence = new float[classifiers][to - from];
        int[][] predicted = new int[classifiers][to - from];
        for (int classifier = 0; classifier < classifiers; classifier++) {
            System.arraycopy(all.confidence()[classifier], from, confidence[classifier], 0, to - from);
            System.arraycopy(all.predicted()[classifier], from, predicted[classifier], 0, to - from);
        }
        int[] label = new int[to - from];
        System.arraycopy(all.label(), from, label, 0, to - from);
        return new ExitProfile(all.classifiers(), confidence, predicted, label);
    }

    /** The trick that lets any search look for any risk. */
    @ParameterizedTest
    @EnumSource
    void theAccuracyDropOfARisksProfileIsTheRisk(Risk risk) {
        ExitProfile profile = part(0, 1000);
        ExitProfile losses = risk.asAccuracyDrop(profile);
        for (double threshold : new double[] {0, 0.5, 0.8, 0.9, 2}) {
            Plan plan = new Plan(List.of(0, 2), List.of(threshold, 0.7), List.of(0, 0, 0));
            for (Plan each : List.of(plan, plan.withRecall())) {
                double sum = 0;
                for (int sample = 0; sample < profile.samples(); sample++) {
                    sum += risk.loss(profile, each, sample);
                }
                double drop =
                        new CascadeReplay().replay(each, losses, DATA.costs()).accuracyDrop();
                assertThat(drop).isCloseTo(sum / profile.samples(), within(1e-12));
            }
        }
    }

    /** What is certified is what samples get: with recall, the answer of the most confident exit. */
    @ParameterizedTest
    @EnumSource
    void recalledAnswersAreCertified(Risk risk) {
        Objective recalling = CHEAPEST.in(CHEAPEST.space().with(SearchSpace.Option.RECALL));
        List<CertifiedPlan> certified = search(new FixedSequence(), recalling, new RiskLimit(risk, 0.1, 0.1))
                .certification()
                .certified();
        ExitProfile fresh = part(1000, 2000);
        assertThat(certified).hasSizeGreaterThan(1).allSatisfy(each -> {
            double sum = 0;
            for (int sample = 0; sample < fresh.samples(); sample++) {
                sum += risk.loss(fresh, each.plan(), sample);
            }
            assertThat(each.risk()).isCloseTo(sum / fresh.samples(), within(1e-12));
        });
        assertThat(certified).anyMatch(each -> each.plan().recall());
    }

    @ParameterizedTest
    @EnumSource
    void choosesTheCheapestCertifiedPlan(Risk risk) {
        CertifiedResult result = search(new FixedSequence(), CHEAPEST, new RiskLimit(risk, 0.1, 0.1));
        RatedPlan chosen = result.search().chosen().orElseThrow();
        List<Plan> certified = result.certification().certified().stream()
                .map(CertifiedPlan::plan)
                .toList();
        assertThat(certified).contains(chosen.plan()).hasSizeGreaterThan(1);
        assertThat(certified)
                .allSatisfy(plan -> assertThat(new CascadeReplay()
                                .replay(plan, part(0, 1000), DATA.costs())
                                .macs())
                        .isGreaterThanOrEqualTo(chosen.figures().macs()));
        assertThat(result.search().shortfalls()).isEmpty();
    }

    /** The order of the tests may depend on nothing that the certifying samples say. */
    @Test
    void testsFromTheSafestOnTheCalibrationSamples() {
        List<Double> risks = new ArrayList<>();
        FixedSequence real = new FixedSequence();
        RiskLimit limit = new RiskLimit(Risk.HARM, 0.1, 0.1);
        search(real, CHEAPEST, limit)
                .certification()
                .certified()
                .forEach(certified -> risks.add(new CascadeReplay()
                        .replay(certified.plan(), Risk.HARM.asAccuracyDrop(part(0, 1000)), DATA.costs())
                        .accuracyDrop()));
        assertThat(risks).hasSizeGreaterThan(2).isSorted();
    }

    @Test
    void limitsOfAccuracyHoldBesideTheCertificate() {
        Objective strict = SearchCase.cheapest(Quantity.MACS, 0.005, 3);
        RiskLimit limit = new RiskLimit(Risk.HARM, 0.2, 0.1);
        RatedPlan loose =
                search(new FixedSequence(), CHEAPEST, limit).search().chosen().orElseThrow();
        RatedPlan chosen =
                search(new FixedSequence(), strict, limit).search().chosen().orElseThrow();
        assertThat(loose.figures().accuracyDrop()).isGreaterThan(0.005);
        assertThat(chosen.figures().accuracyDrop()).isLessThanOrEqualTo(0.005);
        assertThat(chosen.figures().macs()).isGreaterThan(loose.figures().macs());
        Objective eachClass = SearchCase.cheapest(Quantity.MACS, 0.02, 3).with(AccuracyMeasure.EACH_CLASS);
        RatedPlan fair =
                search(new FixedSequence(), eachClass, limit).search().chosen().orElseThrow();
        assertThat(fair.figures().accuracyDrop()).isLessThanOrEqualTo(0.02);
    }

    @Test
    void saysWhatLacksWhenNothingIsCertified() {
        CertifiedResult result = search(new FixedSequence(), CHEAPEST, new RiskLimit(Risk.HARM, 0.0005, 0.01));
        assertThat(result.search().chosen()).isEmpty();
        double bound = result.certification().refusal().orElseThrow().bound();
        assertThat(result.search().shortfalls()).containsExactly(new Shortfall("certified risk", 0.0005, bound));
        assertThat(bound).isGreaterThan(0.0005);
    }

    @Test
    void refusesAProfileOfOtherHeads() {
        ExitProfile other = SearchCase.random(5, 2, 1, 100, 1).profile();
        assertThatThrownBy(() -> new CertifiedPlanSearch(new FixedSequence())
                        .search(
                                new ExactSearch(),
                                part(0, 100),
                                other,
                                DATA.costs(),
                                CHEAPEST,
                                new RiskLimit(Risk.HARM, 0.1, 0.1),
                                Progress.NONE))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("2 heads");
    }
}
