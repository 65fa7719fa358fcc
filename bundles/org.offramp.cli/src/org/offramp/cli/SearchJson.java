// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.Plan;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult;

/** What a search found, with the names that {@code report.json} uses; others rely on the keys. */
final class SearchJson {
    private SearchJson() {}

    static Map<String, Object> of(PlanSearch.Answer answer) {
        SearchResult result = answer.result();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("feasible", result.shortfalls().isEmpty());
        json.put("solver", result.method());
        json.put("architectures", result.architectures());
        json.put("provenOptimal", result.provenOptimal());
        result.chosen().ifPresent(chosen -> json.put("plan", plan(chosen, answer.costs())));
        result.predicted().ifPresent(predicted -> json.put("predicted", ConversionJson.figures(predicted)));
        json.put(
                "shortfalls",
                result.shortfalls().stream().map(ConversionJson::shortfall).toList());
        json.put(
                "front",
                result.front().stream().map(each -> plan(each, answer.costs())).toList());
        return json;
    }

    private static Map<String, Object> plan(RatedPlan rated, CostTable costs) {
        Plan plan = rated.plan();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("exits", plan.heads());
        json.put("thresholds", plan.thresholds());
        json.put(
                "mapping",
                plan.processors().stream()
                        .map(index -> costs.processors().get(index).name())
                        .toList());
        json.put("calibration", ConversionJson.figures(rated.figures()));
        return json;
    }
}
