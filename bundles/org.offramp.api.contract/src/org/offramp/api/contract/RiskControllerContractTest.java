// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.offramp.api.BadInputException;
import org.offramp.api.certification.Certification;
import org.offramp.api.certification.CertifiedPlan;
import org.offramp.api.certification.Risk;
import org.offramp.api.certification.RiskController;
import org.offramp.api.certification.RiskLimit;
import org.offramp.api.search.Plan;
import org.offramp.api.training.ExitProfile;

/** What every controller of risks keeps. To use: extend, and give an instance of the controller. */
public abstract class RiskControllerContractTest {
    private static final ExitProfile PROFILE = ContractProfiles.withThreeHeads(3000);
    private static final Plan BACKBONE = new Plan(List.of(), List.of(), List.of(0));
    private static final Plan NOBODY_LEAVES = new Plan(List.of(0), List.of(2.0), List.of(0, 0));

    /** The controller under test. */
    protected abstract RiskController controller();

    private static List<Plan> safestFirst() {
        return DoubleStream.of(0.995, 0.99, 0.98, 0.96, 0.93, 0.9, 0.8, 0.6, 0)
                .mapToObj(threshold -> new Plan(List.of(1), List.of(threshold), List.of(0, 0)))
                .toList();
    }

    private Certification certify(List<Plan> plans, Risk risk, double epsilon, double delta) {
        return controller().certify(plans, PROFILE, new RiskLimit(risk, epsilon, delta));
    }

    @Test
    void saysWhoItIs() {
        assertThat(controller().id()).matches("[a-z0-9][a-z0-9-]*");
        assertThat(controller().description()).isNotBlank().doesNotContain("\n");
    }

    @ParameterizedTest
    @EnumSource
    void certifiesPlansWhoseRiskIsClearlyBelowEpsilonAndNoOthers(Risk risk) {
        Certification certification = certify(safestFirst(), risk, 0.1, 0.05);
        assertThat(certification.certified())
                .isNotEmpty()
                .hasSizeLessThan(safestFirst().size());
        assertThat(certification.samples()).isEqualTo(PROFILE.samples());
        assertThat(certification.certified()).allSatisfy(certified -> {
            assertThat(certified.risk())
                    .isCloseTo(risk(certified.plan(), risk), within(1e-12))
                    .isLessThan(0.1);
            assertThat(certified.pValue()).isLessThanOrEqualTo(0.05);
            assertThat(certified.bound()).isBetween(certified.risk(), 0.1);
        });
        assertThat(certification.refusal()).isPresent();
    }

    /** Lets each sample walk through the plan. */
    private static double risk(Plan plan, Risk risk) {
        double sum = 0;
        for (int sample = 0; sample < PROFILE.samples(); sample++) {
            int head = plan.heads().get(0);
            boolean leaves =
                    PROFILE.confidence()[head][sample] >= plan.thresholds().get(0);
            sum += leaves ? risk.loss(PROFILE, head, sample) : 0;
        }
        return sum / PROFILE.samples();
    }

    @Test
    void certifiesNoPlanWithTooHighARiskWhateverTheOrder() {
        Plan all = new Plan(List.of(0), List.of(0.0), List.of(0, 0));
        Certification certification = certify(List.of(all, NOBODY_LEAVES), Risk.HARM, 0.01, 0.1);
        assertThat(certification.certified().stream().map(CertifiedPlan::plan)).doesNotContain(all);
        Certification.Refusal refusal = certification.refusal().orElseThrow();
        assertThat(refusal.plan()).isEqualTo(all);
        assertThat(refusal.moreSamples()).as("no number helps").isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void certifiesNoMoreForASmallerDeltaOrEpsilon(Risk risk) {
        int certified = certify(safestFirst(), risk, 0.1, 0.1).certified().size();
        assertThat(certify(safestFirst(), risk, 0.1, 0.001).certified()).hasSizeLessThanOrEqualTo(certified);
        assertThat(certify(safestFirst(), risk, 0.05, 0.1).certified()).hasSizeLessThanOrEqualTo(certified);
    }

    /** So sure nobody can be after 3,000 samples. */
    @ParameterizedTest
    @EnumSource
    void certifiesNothingWithExitsWhenDeltaIsNextToNothing(Risk risk) {
        assertThat(certify(List.of(NOBODY_LEAVES), risk, 0.001, 1e-12).certified())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void withoutSamplesNothingIsCertifiedButHowManyAreNeededIsKnown(Risk risk) {
        ExitProfile none = ContractProfiles.withThreeHeads(0);
        Certification certification =
                controller().certify(List.of(NOBODY_LEAVES), none, new RiskLimit(risk, 0.01, 0.1));
        assertThat(certification.certified()).isEmpty();
        long more = certification.refusal().orElseThrow().moreSamples().orElseThrow();
        assertThat(more).isBetween(200L, 10_000L);
    }

    @Test
    void thatManyMoreSamplesAreEnough() {
        Certification few = controller()
                .certify(
                        List.of(NOBODY_LEAVES),
                        ContractProfiles.withThreeHeads(50),
                        new RiskLimit(Risk.HARM, 0.01, 0.1));
        int enough = 50 + (int) few.refusal().orElseThrow().moreSamples().orElseThrow();
        Certification many = controller()
                .certify(
                        List.of(NOBODY_LEAVES),
                        ContractProfiles.withThreeHeads(enough),
                        new RiskLimit(Risk.HARM, 0.01, 0.1));
        assertThat(many.certified()).hasSize(1);
    }

    @Test
    void theBackboneAloneRisksNothing() {
        Certification certification = controller()
                .certify(List.of(BACKBONE), ContractProfiles.withThreeHeads(1), new RiskLimit(Risk.SIGNED, 1e-6, 1e-6));
        assertThat(certification.certified()).containsExactly(new CertifiedPlan(BACKBONE, 0, 0, 0));
        assertThat(certification.refusal()).isEmpty();
    }

    @Test
    void refusesPlansOfOtherHeads() {
        Plan foreign = new Plan(List.of(3), List.of(0.9), List.of(0, 0));
        assertThatThrownBy(() -> certify(List.of(foreign), Risk.HARM, 0.01, 0.1))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("[3]");
    }
}
