// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.offramp.api.BadInputException;
import org.offramp.api.certification.Certification;
import org.offramp.api.certification.Certification.Refusal;
import org.offramp.api.certification.CertifiedPlan;
import org.offramp.api.certification.RiskController;
import org.offramp.api.certification.RiskLimit;
import org.offramp.api.search.Plan;
import org.offramp.api.training.ExitProfile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Tests plan after plan, each with the whole δ, until one is refused; those before it are certified. The first plan
 * that ought to be refused passes with a probability of at most δ, and no later one is tested unless it does.
 */
@Component
public final class FixedSequence implements RiskController {
    private final Function<RiskLimit, LossTest> tests;

    /** With the tightest test for each risk. */
    @Activate
    public FixedSequence() {
        this(LossTest::of);
    }

    FixedSequence(Function<RiskLimit, LossTest> tests) {
        this.tests = tests;
    }

    @Override
    public String id() {
        return "fixed-sequence";
    }

    @Override
    public String description() {
        return "Learn-then-Test along the front with exact p-values, until a plan is refused";
    }

    @Override
    public Certification certify(List<Plan> plans, ExitProfile unseen, RiskLimit limit) {
        LossTest test = tests.apply(limit);
        List<CertifiedPlan> certified = new ArrayList<>();
        for (Plan plan : plans) {
            check(plan, unseen);
            if (plan.heads().isEmpty()) {
                certified.add(new CertifiedPlan(plan, 0, 0, 0));
                continue;
            }
            LossCount count = LossCount.of(limit.risk(), plan, unseen);
            double pValue = test.pValue(count, limit.epsilon());
            if (pValue > limit.delta()) {
                return new Certification(
                        limit, unseen.samples(), certified, Optional.of(refusal(plan, count, test, limit)));
            }
            certified.add(
                    new CertifiedPlan(plan, count.mean(), pValue, test.bound(count, limit.delta(), limit.epsilon())));
        }
        return new Certification(limit, unseen.samples(), certified, Optional.empty());
    }

    private static Refusal refusal(Plan plan, LossCount count, LossTest test, RiskLimit limit) {
        double pValue = test.pValue(count, limit.epsilon());
        double bound = count.samples() == 0 ? 1 : test.bound(count, limit.delta(), 1);
        return new Refusal(plan, count.mean(), pValue, bound, new SampleNeed(test, limit).more(count));
    }

    private static void check(Plan plan, ExitProfile unseen) {
        if (plan.heads().stream().anyMatch(head -> head < 0 || head >= unseen.heads())) {
            throw new BadInputException(
                    "profile for the certificate",
                    "It has " + unseen.heads() + " heads; a plan uses the heads " + plan.heads() + ", counted from 0.",
                    "Take it from the same candidates as the profile of the search.");
        }
    }
}
