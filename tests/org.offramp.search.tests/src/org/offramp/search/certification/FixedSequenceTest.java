// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.offramp.api.certification.Certification;
import org.offramp.api.certification.CertifiedPlan;
import org.offramp.api.certification.Risk;
import org.offramp.api.certification.RiskLimit;
import org.offramp.api.search.Plan;
import org.offramp.api.training.ExitProfile;

class FixedSequenceTest {
    private static final RiskLimit LIMIT = new RiskLimit(Risk.HARM, 0.1, 0.1);

    /** One head that is wrong on the last of a hundred samples, so many of them; confidences rise with the sample. */
    private static ExitProfile profile(int wrong) {
        float[][] confidence = new float[2][100];
        int[][] predicted = new int[2][100];
        for (int sample = 0; sample < 100; sample++) {
            confidence[0][sample] = sample / 100f;
            predicted[0][sample] = sample >= 100 - wrong ? 1 : 0;
        }
        return new ExitProfile(List.of("head", "backbone"), confidence, predicted, new int[100]);
    }

    private static Plan leavingFrom(int sample) {
        return new Plan(List.of(0), List.of((sample - 0.5) / 100), List.of(0, 0));
    }

    /** By hand: at most 5 of 100 have the probability 0.0576 at 10 %, at most 6 have 0.1172. */
    @Test
    void theLastCertifiedPlanIsTheLastBelowDelta() {
        List<Plan> plans = List.of(leavingFrom(96), leavingFrom(95), leavingFrom(94), leavingFrom(93));
        Certification certification = new FixedSequence().certify(plans, profile(50), LIMIT);
        assertThat(certification.certified().stream().map(CertifiedPlan::plan))
                .containsExactly(leavingFrom(96), leavingFrom(95));
        assertThat(certification.refusal().orElseThrow().plan()).isEqualTo(leavingFrom(94));
    }

    @Test
    void noPlanAfterARefusedOneIsTested() {
        List<Plan> plans = List.of(leavingFrom(50), leavingFrom(99));
        Certification certification = new FixedSequence().certify(plans, profile(50), LIMIT);
        assertThat(certification.certified()).isEmpty();
        assertThat(certification.refusal().orElseThrow().plan()).isEqualTo(leavingFrom(50));
    }

    /** 6 of 100 stay 6 %: by hand, the first number of samples that is enough is the first with a p-value of 0.1. */
    @Test
    void saysHowManyMoreSamplesAreNeededIfTheSharesStay() {
        Certification certification = new FixedSequence().certify(List.of(leavingFrom(94)), profile(50), LIMIT);
        long more = certification.refusal().orElseThrow().moreSamples().orElseThrow();
        long all = 100 + more;
        assertThat(Binomial.atMost((long) Math.ceil(0.06 * all), all, 0.1)).isLessThanOrEqualTo(0.1);
        assertThat(more).isBetween(1L, 100L);
    }

    @Test
    void aPlanWithoutExitsEndsNothing() {
        Plan backbone = new Plan(List.of(), List.of(), List.of(0));
        Certification certification =
                new FixedSequence().certify(List.of(backbone, leavingFrom(99)), profile(50), LIMIT);
        assertThat(certification.certified()).hasSize(2);
    }
}
