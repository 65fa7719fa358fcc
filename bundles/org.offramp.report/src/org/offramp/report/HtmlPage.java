// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult.Shortfall;
import org.offramp.figures.Scale;

/** The whole page, from what matters to what is left to look up. */
final class HtmlPage {
    private final ConversionResult result;
    private final Html html = new Html();

    HtmlPage(ConversionResult result) {
        this.result = result;
    }

    String html() {
        head();
        verdict();
        warnings();
        result.findings()
                .search()
                .chosen()
                .ifPresentOrElse(this::plan, () -> new CertificateSection(result).write(html));
        new FrontSection(result).write(html);
        new BaselineSection(result).write(html);
        new CandidateSection(result).write(html);
        new HardwareSection(result).write(html);
        new EndSections(result).write(html);
        return "<!DOCTYPE html>\n" + html.markup().close().close().line();
    }

    private void plan(RatedPlan chosen) {
        new SummaryCards(result, chosen).write(html);
        new MappingSection(result, chosen).write(html);
        new ExitSection(result, chosen).write(html);
        new CertificateSection(result).write(html);
        new ProcessorSection(result, chosen).write(html);
        new IndependenceSection(result, chosen).write(html);
    }

    private void head() {
        html.markup()
                .open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en")
                .open("head")
                .leaf("meta", "charset", "utf-8")
                .leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .element("title", "Offramp: " + result.request().backbone().name())
                .element("style", Style.CSS)
                .close()
                .line()
                .open("body")
                .element("h1", "Early exits for " + result.request().backbone().name())
                .element("p", asked(), "class", "soft")
                .line();
    }

    private String asked() {
        var objective = result.request().goal().objective();
        String limits = Limit.of(objective).stream().map(Limit::text).collect(Collectors.joining(", "));
        return "Converted by Offramp for the platform "
                + result.request().platform().file().getFileName()
                + ". Asked for: least " + Quantities.name(objective.minimise()) + " for one sample"
                + (limits.isEmpty() ? "" : " with " + limits) + ", at most "
                + objective.exits().most() + " exits.";
    }

    private void verdict() {
        boolean kept = result.findings().search().shortfalls().isEmpty();
        boolean good = kept && result.findings().search().chosen().isPresent();
        String verdict = result.findings()
                .search()
                .chosen()
                .map(chosen -> verdict(chosen, kept))
                .orElse("No plan meets the limits, so there is nothing to deploy.");
        html.markup()
                .element("div", verdict, "class", good ? "verdict" : "verdict bad")
                .line();
        if (!good) {
            shortfalls();
        }
    }

    private static String verdict(RatedPlan chosen, boolean kept) {
        long processors = chosen.plan().processors().stream().distinct().count();
        String plan =
                counted(chosen.plan().heads().size(), "exit") + ", running on " + counted(processors, "processor");
        return kept
                ? "A plan meets all limits on the calibration samples: " + plan + "."
                : "The chosen plan breaks limits, though its search predicted otherwise: " + plan + ".";
    }

    private static String counted(long number, String thing) {
        return number == 0 ? "no " + thing + "s" : number + " " + thing + (number == 1 ? "" : "s");
    }

    private void shortfalls() {
        List<Html.Row> rows = new ArrayList<>();
        for (Shortfall each : result.findings().search().shortfalls()) {
            rows.add(new Html.Row(
                    false,
                    List.of(
                            each.limit(),
                            Limit.text(each.limit(), each.asked()),
                            Limit.text(each.limit(), each.best()),
                            Limit.distance(each.limit(), each.asked(), each.best()))));
        }
        html.section(
                "What is in the way",
                result.findings().search().chosen().isPresent()
                        ? "What the chosen plan really does on the calibration samples, where that is beyond a limit."
                        : rows.isEmpty()
                                ? "No candidate can run on the platform; see what was left out, below."
                                : "Each of these limits can't be kept together with the others. The nearest value is"
                                        + " the best that a plan reaches: relax a limit to it, or take a faster platform"
                                        + " or a smaller backbone.");
        if (!rows.isEmpty()) {
            html.table(
                    1,
                    List.of(
                            "Limit",
                            "Asked for",
                            result.findings().search().chosen().isPresent() ? "Reached" : "Nearest",
                            "Distance"),
                    rows);
        }
    }

    private void warnings() {
        List<String> warnings = new ArrayList<>(result.warnings());
        result.findings()
                .test()
                .ifPresent(test -> Limit.of(result.request().goal().objective()).stream()
                        .filter(limit -> !limit.isMetBy(limit.value().applyAsDouble(test)))
                        .forEach(limit -> warnings.add(exceeded(limit, test))));
        if (!warnings.isEmpty()) {
            html.markup().open("div", "class", "warnings").element("strong", "Before you trust these figures");
            html.list(warnings);
            html.markup().close().line();
        }
    }

    private static String exceeded(Limit limit, PlanFigures test) {
        String reached = Limit.text(limit.name(), limit.value().applyAsDouble(test));
        return "The plan was chosen to keep " + limit.text() + " on the calibration samples. On the test samples it is "
                + reached + " (one standard error of the drop: " + Scale.points(test.dropStandardError()) + ").";
    }
}
