// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.SearchResult.Shortfall;
import org.offramp.figures.Markup;

/** A conversion's limits as test cases. */
record JUnitSuite(String name, List<Case> cases) {
    enum Outcome {
        GREEN,
        RED,
        SKIPPED
    }

    /** @param message one line; what was reached, or what is missing */
    record Case(String name, Outcome outcome, String message) {}

    static JUnitSuite of(ConversionResult result) {
        List<Case> cases = new ArrayList<>();
        cases.add(exists(result));
        for (Limit limit : Limit.of(result.request().goal().objective())) {
            cases.add(judged(limit, result));
        }
        return new JUnitSuite("offramp convert " + result.request().backbone().name(), cases);
    }

    private static Case exists(ConversionResult result) {
        if (result.findings().search().chosen().isPresent()) {
            return new Case(
                    "a plan exists", Outcome.GREEN, result.findings().search().method());
        }
        List<Shortfall> shortfalls = result.findings().search().shortfalls();
        String binding = shortfalls.stream().map(JUnitSuite::text).collect(Collectors.joining("; "));
        return new Case(
                "a plan exists",
                Outcome.RED,
                "No plan meets the limits. "
                        + (binding.isEmpty() ? "No plan was found at all." : "Binding: " + binding));
    }

    private static Case judged(Limit limit, ConversionResult result) {
        return result.findings()
                .search()
                .chosen()
                .map(chosen -> judged(limit, chosen.figures(), result.findings().test()))
                .orElseGet(() -> missed(limit, result));
    }

    private static Case judged(Limit limit, PlanFigures calibration, Optional<PlanFigures> test) {
        double reached = limit.value().applyAsDouble(calibration);
        String message = "calibration: " + Limit.text(limit.name(), reached)
                + test.map(limit.value()::applyAsDouble)
                        .map(value -> ", test: " + Limit.text(limit.name(), value))
                        .orElse("");
        return new Case(limit.text(), limit.isMetBy(reached) ? Outcome.GREEN : Outcome.RED, message);
    }

    private static Case missed(Limit limit, ConversionResult result) {
        return result.findings().search().shortfalls().stream()
                .filter(shortfall -> limit.name().equals(shortfall.limit()))
                .findFirst()
                .map(shortfall -> new Case(limit.text(), Outcome.RED, text(shortfall)))
                .orElse(new Case(limit.text(), Outcome.SKIPPED, "No plan was chosen, and this limit doesn't bind."));
    }

    static String text(Shortfall shortfall) {
        String name = shortfall.limit();
        return name + ": asked for " + Limit.text(name, shortfall.asked()) + ", the nearest plan reaches "
                + Limit.text(name, shortfall.best()) + ", "
                + Limit.distance(name, shortfall.asked(), shortfall.best()) + " off";
    }

    String xml() {
        Markup xml =
                new Markup().raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>").line();
        xml.open(
                        "testsuite",
                        "name",
                        name,
                        "tests",
                        cases.size(),
                        "failures",
                        count(Outcome.RED),
                        "errors",
                        0,
                        "skipped",
                        count(Outcome.SKIPPED))
                .line();
        for (Case each : cases) {
            xml.open("testcase", "classname", "offramp.convert", "name", each.name());
            switch (each.outcome()) {
                case GREEN -> xml.element("system-out", each.message());
                case RED -> xml.element("failure", each.message(), "message", each.message());
                case SKIPPED -> xml.leaf("skipped", "message", each.message());
            }
            xml.close().line();
        }
        return xml.close().line().toString();
    }

    private long count(Outcome outcome) {
        return cases.stream().filter(each -> each.outcome() == outcome).count();
    }
}
