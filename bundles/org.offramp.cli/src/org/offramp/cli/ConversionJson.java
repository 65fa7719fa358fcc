// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult.Shortfall;

/** The main keys of {@code report.json}, under the same names, and where it lies; others rely on the keys. */
final class ConversionJson {
    private ConversionJson() {}

    static Map<String, Object> of(ConversionResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "feasible",
                result.findings().search().chosen().isPresent()
                        && result.findings().search().shortfalls().isEmpty());
        json.put("backbone", backbone(result));
        result.findings().search().chosen().ifPresent(chosen -> json.put("plan", plan(chosen, result)));
        json.put(
                "shortfalls",
                result.findings().search().shortfalls().stream()
                        .map(ConversionJson::shortfall)
                        .toList());
        result.findings()
                .certification()
                .ifPresent(certification -> json.put("certification", CertificationJson.of(certification)));
        json.put("decision", result.findings().decision().rule().id());
        result.findings().temperatures().ifPresent(trial -> json.put("temperatures", TemperatureJson.of(trial)));
        json.put("warnings", result.warnings());
        json.put("omitted", OmissionsJson.of(result.omissions()));
        json.put("counters", Map.of("backboneForwardSamples", result.run().backboneForwardSamples()));
        json.put("report", report(result));
        return json;
    }

    /** For people. */
    static String report(ConversionResult result) {
        return result.request().folders().out().resolve("report.html").toString();
    }

    /** How far the best plan is from a limit, in the limit's unit. */
    static double distance(Shortfall shortfall) {
        return Math.abs(shortfall.best() - shortfall.asked());
    }

    private static Map<String, Object> backbone(ConversionResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", result.request().backbone().name());
        json.put(
                "accuracy",
                result.profiles().test().accuracy(result.profiles().test().heads()));
        json.put("macs", result.exits().costs().backboneMacs());
        return json;
    }

    private static Map<String, Object> plan(RatedPlan chosen, ConversionResult result) {
        Plan plan = chosen.plan();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("exits", plan.heads());
        json.put("thresholds", plan.thresholds());
        json.put("mapping", processors(plan.processors(), result));
        json.put("headMapping", processors(plan.headProcessors(), result));
        json.put("recall", plan.recall());
        json.put("calibration", figures(chosen.figures()));
        result.findings().test().ifPresent(test -> json.put("test", figures(test)));
        return json;
    }

    private static List<String> processors(List<Integer> indices, ConversionResult result) {
        return indices.stream()
                .map(index -> result.exits().costs().processors().get(index).name())
                .toList();
    }

    static Map<String, Object> figures(PlanFigures figures) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("accuracy", figures.accuracy());
        json.put("accuracyDrop", figures.accuracyDrop());
        json.put("macs", figures.macs());
        json.put("joules", figures.joules());
        json.put("seconds", figures.seconds());
        json.put("worstSeconds", figures.worstSeconds());
        json.put("exitRates", figures.exitRates());
        return json;
    }

    static Map<String, Object> shortfall(Shortfall shortfall) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("limit", shortfall.limit());
        json.put("asked", shortfall.asked());
        json.put("best", shortfall.best());
        json.put("distance", distance(shortfall));
        return json;
    }
}
