// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import com.google.gson.JsonNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.IndependenceReport;
import org.offramp.api.search.MemoryLoad;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult;

/** What a search found; others rely on the keys. */
final class SearchJson {
    private final PlanSearch.Answer answer;

    private SearchJson(PlanSearch.Answer answer) {
        this.answer = answer;
    }

    static Map<String, Object> of(PlanSearch.Answer answer) {
        return new SearchJson(answer).json();
    }

    private Map<String, Object> json() {
        SearchResult result = answer.result();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("solver", answer.solver());
        json.put("method", result.method());
        json.put("optimal", result.provenOptimal());
        json.put("seconds", answer.seconds());
        json.put("feasible", result.shortfalls().isEmpty());
        json.put("best", result.chosen().<Object>map(this::plan).orElse(JsonNull.INSTANCE));
        result.predicted().ifPresent(predicted -> json.put("predicted", figures(predicted)));
        result.bound().ifPresent(bound -> json.put("bound", answer.inUnits(bound)));
        json.put(
                "shortfalls",
                result.shortfalls().stream().map(ConversionJson::shortfall).toList());
        answer.certification()
                .ifPresent(certification -> json.put("certification", CertificationJson.of(certification)));
        answer.temperatures().ifPresent(trial -> json.put("temperatures", TemperatureJson.of(trial)));
        json.put("architectures", result.architectures());
        json.put("dominated", result.census().dominated());
        json.put("infeasible", result.census().infeasible());
        json.put("frontPlans", result.census().frontPlans());
        json.put("independence", independence(result));
        json.put("plans", result.front().stream().map(this::plan).toList());
        return json;
    }

    /** What independent exits would do beside what the true ones do. */
    private Map<String, Object> independence(SearchResult result) {
        IndependenceReport report = answer.independence();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("plans", report.plans().stream().map(this::comparison).toList());
        json.put(
                "errorCorrelations",
                report.errorCorrelations().stream()
                        .map(row -> row.stream().map(SearchJson::orNull).toList())
                        .toList());
        report.assumed().ifPresent(assumed -> {
            Map<String, Object> paper = plan(new RatedPlan(assumed.plan(), assumed.calibration()));
            assumed.promised().ifPresent(promised -> paper.put("promised", figures(promised)));
            json.put("assumed", paper);
            result.chosen().ifPresent(chosen -> json.put("picksAnotherPlan", report.picksAnotherPlan(chosen.plan())));
        });
        return json;
    }

    private Map<String, Object> comparison(IndependenceReport.Comparison comparison) {
        Map<String, Object> json = plan(new RatedPlan(comparison.plan(), comparison.cascade()));
        json.put("predicted", figures(comparison.predicted()));
        json.put("accuracyError", comparison.accuracyError());
        json.put("costShare", orNull(comparison.costShare(answer.objective())));
        return json;
    }

    private static Object orNull(double value) {
        return Double.isFinite(value) ? (Object) value : JsonNull.INSTANCE;
    }

    private Map<String, Object> plan(RatedPlan rated) {
        Plan plan = rated.plan();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("exits", plan.heads());
        json.put("thresholds", plan.thresholds());
        json.put(
                "mapping",
                plan.processors().stream()
                        .map(index ->
                                answer.costs().table().processors().get(index).name())
                        .toList());
        addOptions(plan, json);
        if (answer.costs().macsPerCost().isEmpty()) {
            json.put("memory", memory(plan));
        }
        json.putAll(figures(rated.figures()));
        return json;
    }

    /** What a plan has beyond the usual. */
    private void addOptions(Plan plan, Map<String, Object> json) {
        if (IntStream.range(0, plan.heads().size()).anyMatch(plan::isHeadOnNext)) {
            json.put(
                    "headMapping",
                    plan.headProcessors().stream()
                            .map(index -> answer.costs()
                                    .table()
                                    .processors()
                                    .get(index)
                                    .name())
                            .toList());
        }
        if (plan.recall()) {
            json.put("recall", true);
        }
    }

    /** Of the processors that the plan uses. */
    private List<Map<String, Object>> memory(Plan plan) {
        CostTable costs = answer.costs().table();
        MemoryLoad load = MemoryLoad.of(plan, costs);
        return plan.processors().stream()
                .distinct()
                .map(processor -> Map.<String, Object>of(
                        "processor", costs.processors().get(processor).name(),
                        "weightBytes", load.weightBytes(processor),
                        "activationBytes", load.activationBytes(processor)))
                .toList();
    }

    private Map<String, Object> figures(PlanFigures figures) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("accuracy", figures.accuracy());
        json.put("accuracyDrop", figures.accuracyDrop());
        json.put("dropStandardError", figures.dropStandardError());
        json.put("cost", answer.cost(figures));
        json.put("exitRates", figures.exitRates());
        if (answer.costs().macsPerCost().isEmpty()) {
            json.put("macs", figures.macs());
            json.put("joules", figures.joules());
            json.put("seconds", figures.seconds());
            json.put("worstSeconds", figures.worstSeconds());
        }
        return json;
    }
}
