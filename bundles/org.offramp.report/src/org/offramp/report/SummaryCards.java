// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.conversion.TestedBaseline;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.Quantity;
import org.offramp.api.search.RatedPlan;
import org.offramp.figures.Scale;

/** The three numbers that matter, on the test samples. */
record SummaryCards(ConversionResult result, RatedPlan chosen) {
    void write(Html html) {
        PlanFigures plan = result.findings().test().orElse(chosen.figures());
        html.markup().open("div", "class", "cards").line();
        html.card("Accuracy" + where(), Scale.percent(plan.accuracy()), accuracy(plan));
        html.card("Saving" + where(), headline(plan), savings(plan));
        html.card("Where samples leave" + where(), leaveEarly(plan), leaving(plan));
        html.markup().close().line();
    }

    private String where() {
        return result.findings().test().isPresent()
                ? ", on " + result.profiles().test().samples() + " test samples"
                : ", on the calibration samples";
    }

    private List<String> accuracy(PlanFigures plan) {
        String change = plan.accuracyDrop() < 0 ? "gained" : "lost";
        return List.of(
                "The backbone alone: " + Scale.percent(plan.accuracy() + plan.accuracyDrop()),
                "So " + Scale.points(Math.abs(plan.accuracyDrop())) + " are " + change + ", give or take "
                        + Scale.points(plan.dropStandardError()) + " (one standard error)");
    }

    private String headline(PlanFigures plan) {
        Quantity objective = result.request().goal().objective().minimise();
        return change(objective, plan.of(objective), before(objective));
    }

    private List<String> savings(PlanFigures plan) {
        List<String> lines = new ArrayList<>();
        for (Quantity quantity : List.of(Quantity.MACS, Quantity.ENERGY, Quantity.LATENCY, Quantity.WORST_LATENCY)) {
            double before = before(quantity);
            String now = capital(Quantities.name(quantity)) + ": " + Quantities.text(quantity, plan.of(quantity));
            lines.add(
                    before > 0
                            ? now + " instead of " + Quantities.text(quantity, before) + " ("
                                    + percentage(plan.of(quantity), before) + ")"
                            : now);
        }
        lines.add("Compared with the backbone alone; means for one sample.");
        return lines;
    }

    private double before(Quantity quantity) {
        return result.findings().baselines().stream()
                .filter(each -> each.baseline().plan().heads().isEmpty())
                .map(TestedBaseline::test)
                .findFirst()
                .map(figures -> figures.of(quantity))
                .orElse(quantity == Quantity.MACS ? result.exits().costs().backboneMacs() : Double.NaN);
    }

    private static String change(Quantity quantity, double now, double before) {
        if (!(before > 0)) {
            return Quantities.text(quantity, now);
        }
        double saved = 1 - now / before;
        return String.format(
                Locale.ROOT, "%.0f %% %s %s", Math.abs(saved) * 100, less(quantity, saved), Quantities.name(quantity));
    }

    private static String less(Quantity quantity, double saved) {
        return saved < 0 ? "more" : quantity == Quantity.MACS ? "fewer" : "less";
    }

    private static String percentage(double now, double before) {
        double change = (now / before - 1) * 100;
        return String.format(Locale.ROOT, "%s%.1f %%", change < 0 ? "−" : "+", Math.abs(change));
    }

    private static String leaveEarly(PlanFigures plan) {
        List<Double> rates = plan.exitRates();
        return String.format(Locale.ROOT, "%.0f %% leave early", (1 - rates.get(rates.size() - 1)) * 100);
    }

    private List<String> leaving(PlanFigures plan) {
        return IntStream.range(0, plan.exitRates().size())
                .mapToObj(i -> Names.exit(chosen.plan(), i) + ": "
                        + Scale.percent(plan.exitRates().get(i))
                        + right(plan, i)
                                .map(right -> ", " + Scale.percent(right) + " of them right")
                                .orElse(""))
                .toList();
    }

    private static Optional<Double> right(PlanFigures plan, int exit) {
        return JsonTree.at(plan.exitAccuracies(), exit).filter(Double::isFinite);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
