// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.offramp.api.certification.Certification;
import org.offramp.api.certification.CertifiedPlan;
import org.offramp.api.certification.Risk;
import org.offramp.api.certification.RiskController;
import org.offramp.api.certification.RiskLimit;
import org.offramp.api.search.Plan;
import org.offramp.api.training.ExitProfile;

/** Counts violations, fewer of them than the benchmark does, and shows that the usual mistakes would be found. */
class CertificationTrialTest {
    private static final Population POPULATION = new Population(1, 200_000);
    private static final double DELTA = 0.1;

    /** Of so few samples not one may be lost at an ε of two points; more are needed where gains count too. */
    private static CertificationTrial.Count count(RiskController controller, Risk risk) {
        int samples = risk == Risk.SIGNED ? 300 : 120;
        int draws = risk == Risk.SIGNED ? 50 : 500;
        return new CertificationTrial(POPULATION, controller, new RiskLimit(risk, 0.02, DELTA), samples).count(draws);
    }

    @Test
    void theTablesKnowEveryPlansTrueRisk() {
        List<Plan> plans = List.of(
                new Plan(List.of(0, 1, 2), List.of(0.9, 0.8, 0.703125), List.of(0, 0, 0, 0)),
                new Plan(List.of(1), List.of(0.5), List.of(0, 0)),
                new Plan(List.of(0, 2), List.of(1.0, 0.0), List.of(0, 0, 0)),
                new Plan(List.of(2), List.of(1.5), List.of(0, 0)),
                new Plan(List.of(), List.of(), List.of(0)));
        for (Risk risk : Risk.values()) {
            Population.TrueRisk truth = POPULATION.trueRisk(risk);
            for (Plan plan : plans) {
                double walked = LossCount.of(risk, plan, POPULATION.all()).mean();
                assertThat(truth.of(plan)).isCloseTo(walked, within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void certifiedPlansKeepEpsilon(Risk risk) {
        CertificationTrial.Count count = count(new FixedSequence(), risk);
        assertThat(count.lowerBound()).isLessThanOrEqualTo(DELTA);
        assertThat(count.saving()).isPositive();
    }

    /** Published code returned the first threshold that is not certified. */
    @Test
    void certifyingTheRefusedPlanTooWouldBeFound() {
        assertThat(count(new OneTooFar(), Risk.HARM).lowerBound()).isGreaterThan(DELTA);
    }

    @Test
    void countingOneLostSampleTooFewWouldBeFound() {
        LossTest lenient = (count, epsilon) -> Binomial.atMost(count.lost() - 1, count.samples(), epsilon);
        assertThat(count(new FixedSequence(limit -> lenient), Risk.HARM).lowerBound())
                .isGreaterThan(DELTA);
    }

    @Test
    void trustingTheMeanWouldBeFound() {
        LossTest naive = (count, epsilon) -> count.mean() <= epsilon ? 0 : 1;
        assertThat(count(new FixedSequence(limit -> naive), Risk.SIGNED).lowerBound())
                .isGreaterThan(DELTA);
    }

    private static final class OneTooFar implements RiskController {
        @Override
        public String id() {
            return "one-too-far";
        }

        @Override
        public String description() {
            return "certifies the refused plan too";
        }

        @Override
        public Certification certify(List<Plan> plans, ExitProfile unseen, RiskLimit limit) {
            Certification right = new FixedSequence().certify(plans, unseen, limit);
            List<CertifiedPlan> certified = new ArrayList<>(right.certified());
            right.refusal()
                    .map(refusal ->
                            new CertifiedPlan(refusal.plan(), refusal.risk(), refusal.pValue(), refusal.bound()))
                    .ifPresent(certified::add);
            return new Certification(limit, right.samples(), certified, right.refusal());
        }
    }
}
