// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.offramp.api.certification.Certification;
import org.offramp.api.certification.Certification.Refusal;
import org.offramp.api.certification.CertifiedPlan;
import org.offramp.api.certification.RiskLimit;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.search.Plan;
import org.offramp.api.search.RatedPlan;
import org.offramp.figures.Scale;

/** What was certified, for which risk, and what stood in the way. */
record CertificateSection(ConversionResult result) {
    private static final int MOST_ROWS = 12;

    void write(Html html) {
        result.findings().certification().ifPresent(certification -> write(certification, html));
    }

    private void write(Certification certification, Html html) {
        RiskLimit limit = certification.limit();
        html.section(
                "Certificate",
                "Plans were tested on " + certification.samples() + " samples that neither the search nor anything"
                        + " before it had seen. The risk: " + meaning(limit) + ".");
        html.paragraph(verdict(certification));
        html.markup().open("dl");
        fact(html, "risk", risk(limit));
        fact(html, "at most (ε)", Scale.points(limit.epsilon()));
        fact(html, "wrong with a probability of at most (δ)", number(limit.delta()));
        fact(html, "certifying samples", Integer.toString(certification.samples()));
        fact(html, "plans certified", Integer.toString(certification.certified().size()));
        html.markup().close().line();
        table(certification, html);
        certification.refusal().ifPresent(refusal -> html.paragraph(need(refusal, limit)));
    }

    static String risk(RiskLimit limit) {
        return limit.risk().name().toLowerCase(Locale.ROOT);
    }

    private static String meaning(RiskLimit limit) {
        return switch (limit.risk()) {
            case HARM -> "the share of samples that the backbone gets right and the plan gets wrong";
            case SIGNED -> "the accuracy that is lost against the backbone";
            case CONSISTENCY -> "the share of samples that get another answer than the backbone's";
        };
    }

    private String verdict(Certification certification) {
        RiskLimit limit = certification.limit();
        return chosen(certification)
                .map(plan -> "The chosen plan is certified: on samples like these its risk is at most "
                        + Scale.points(limit.epsilon()) + ", unless the certifying samples were unlucky, which happens"
                        + " with a probability of at most " + number(limit.delta()) + ". Measured on them: "
                        + Scale.points(plan.risk()) + "; the smallest limit that this plan alone would have passed: "
                        + Scale.points(plan.bound()) + ".")
                .orElse("No plan that meets the other limits could be certified.");
    }

    private Optional<CertifiedPlan> chosen(Certification certification) {
        Optional<Plan> plan = result.findings().search().chosen().map(RatedPlan::plan);
        return certification.certified().stream()
                .filter(certified -> plan.filter(certified.plan()::equals).isPresent())
                .findFirst();
    }

    /** The last plans that passed are the boldest: they stand beside the one that didn't. */
    private void table(Certification certification, Html html) {
        List<CertifiedPlan> all = certification.certified();
        int first = Math.max(0, all.size() - MOST_ROWS);
        Optional<CertifiedPlan> chosen = chosen(certification);
        List<Html.Row> rows = new ArrayList<>();
        chosen.filter(plan -> all.indexOf(plan) < first).ifPresent(plan -> rows.add(row(plan, true)));
        all.subList(first, all.size())
                .forEach(plan -> rows.add(row(plan, chosen.filter(plan::equals).isPresent())));
        certification.refusal().ifPresent(refusal -> rows.add(row(refusal)));
        if (rows.isEmpty()) {
            return;
        }
        html.subtitle("Plans in the order in which they were tested" + (first > 0 ? ", the last ones" : ""));
        html.table(2, List.of("Plan", "", "Measured risk", "Bound", "p-value"), rows);
    }

    private Html.Row row(CertifiedPlan plan, boolean chosen) {
        return new Html.Row(
                chosen,
                List.of(
                        new Names(result).plan(plan.plan()),
                        chosen ? "certified, chosen" : "certified",
                        points(plan.risk()),
                        points(plan.bound()),
                        number(plan.pValue())));
    }

    private Html.Row row(Refusal refusal) {
        return new Html.Row(
                false,
                List.of(
                        new Names(result).plan(refusal.plan()),
                        "refused; the tests ended here",
                        points(refusal.risk()),
                        points(refusal.bound()),
                        number(refusal.pValue())));
    }

    private static String need(Refusal refusal, RiskLimit limit) {
        return refusal.moreSamples().isPresent()
                ? "The plan that was refused would need about "
                        + refusal.moreSamples().getAsLong()
                        + " more certifying samples, if its risk stays as it was measured."
                : "No number of samples helps the plan that was refused: its measured risk is too close to "
                        + Scale.points(limit.epsilon()) + " or above it.";
    }

    private static void fact(Html html, String name, String value) {
        html.markup().element("dt", name).element("dd", value);
    }

    private static String points(double fraction) {
        return Double.isFinite(fraction) ? Scale.points(fraction) : "–";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
