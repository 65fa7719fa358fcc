// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import org.offramp.api.certification.Certification;
import org.offramp.api.certification.Certification.Refusal;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.conversion.PlanFindings;
import org.offramp.api.search.Baseline;
import org.offramp.api.search.IndependenceReport;
import org.offramp.api.search.IndependenceReport.Comparison;
import org.offramp.api.search.Plan;
import org.offramp.api.search.RatedPlan;

/** The part of {@code report.json} that says how far its figures can be trusted. */
final class JsonEvidence {
    private final ConversionResult result;
    private final JsonTree tree;

    JsonEvidence(ConversionResult result) {
        this.result = result;
        this.tree = new JsonTree(result);
    }

    /** What independence predicts of the chosen plan. */
    static JsonElement predicted(PlanFindings findings) {
        return JsonFigures.of(findings.search()
                .chosen()
                .flatMap(chosen -> findings.independence().plans().stream()
                        .filter(comparison -> comparison.plan().equals(chosen.plan()))
                        .findFirst())
                .map(Comparison::predicted));
    }

    JsonObject independence() {
        IndependenceReport report = result.findings().independence();
        JsonObject json = new JsonObject();
        json.add("plans", JsonFigures.array(report.plans(), this::comparison));
        json.add(
                "errorCorrelations",
                JsonFigures.array(report.errorCorrelations(), row -> JsonFigures.array(row, JsonFigures::number)));
        json.add("assumed", report.assumed().<JsonElement>map(this::assumed).orElse(JsonNull.INSTANCE));
        result.findings()
                .search()
                .chosen()
                .map(RatedPlan::plan)
                .ifPresent(plan -> json.addProperty("picksAnotherPlan", report.picksAnotherPlan(plan)));
        return json;
    }

    private JsonObject comparison(Comparison comparison) {
        JsonObject json = tree.plan(comparison.plan());
        json.add("cascade", JsonFigures.of(comparison.cascade()));
        json.add("predicted", JsonFigures.of(comparison.predicted()));
        json.add("accuracyError", JsonFigures.number(comparison.accuracyError()));
        json.add(
                "costShare",
                JsonFigures.number(comparison.costShare(result.request().goal().objective())));
        return json;
    }

    private JsonObject assumed(Baseline assumed) {
        JsonObject json = tree.plan(assumed.plan());
        json.add("cascade", JsonFigures.of(assumed.calibration()));
        json.add("promised", JsonFigures.of(assumed.promised()));
        return json;
    }

    JsonObject decision() {
        PlanFindings findings = result.findings();
        JsonObject json = new JsonObject();
        json.addProperty("rule", findings.decision().rule().id());
        json.add("temperatures", JsonFigures.array(findings.decision().temperatures(), JsonFigures::number));
        findings.temperatures().ifPresent(trial -> {
            json.addProperty("temperaturesKept", trial.isKept());
            json.addProperty("reason", trial.reason());
            json.add("fittedTemperatures", JsonFigures.array(trial.temperatures(), JsonFigures::number));
        });
        return json;
    }

    /** Null when nothing was to be certified. */
    JsonElement certification() {
        return result.findings()
                .certification()
                .<JsonElement>map(this::certification)
                .orElse(JsonNull.INSTANCE);
    }

    private JsonObject certification(Certification certification) {
        JsonObject json = new JsonObject();
        json.addProperty("risk", CertificateSection.risk(certification.limit()));
        json.addProperty("epsilon", certification.limit().epsilon());
        json.addProperty("delta", certification.limit().delta());
        json.addProperty("samples", certification.samples());
        JsonArray certified = JsonFigures.array(
                certification.certified(),
                each -> tested(each.plan(), List.of(each.risk(), each.pValue(), each.bound())));
        json.add("certified", certified);
        json.add(
                "refusal",
                certification.refusal().<JsonElement>map(this::refusal).orElse(JsonNull.INSTANCE));
        return json;
    }

    private JsonObject refusal(Refusal refusal) {
        JsonObject json = tested(refusal.plan(), List.of(refusal.risk(), refusal.pValue(), refusal.bound()));
        json.add(
                "moreSamples",
                refusal.moreSamples().isPresent()
                        ? JsonFigures.number(refusal.moreSamples().getAsLong())
                        : JsonNull.INSTANCE);
        return json;
    }

    /** @param numbers risk, p-value and bound */
    private JsonObject tested(Plan plan, List<Double> numbers) {
        JsonObject json = tree.plan(plan);
        json.add("measuredRisk", JsonFigures.number(numbers.get(0)));
        json.add("pValue", JsonFigures.number(numbers.get(1)));
        json.add("bound", JsonFigures.number(numbers.get(2)));
        return json;
    }
}
