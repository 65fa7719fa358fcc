// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.offramp.api.Omission;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.conversion.RunFacts.StageTime;
import org.offramp.api.conversion.TestedBaseline;
import org.offramp.api.cost.Uncertainty;
import org.offramp.api.search.Baseline;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanParts;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult.Shortfall;

/** The content of {@code report.json}; others rely on the keys. A new key is no new version, a changed one is. */
final class JsonTree {
    private static final int VERSION = 1;

    private final ConversionResult result;
    private final Names names;

    JsonTree(ConversionResult result) {
        this.result = result;
        this.names = new Names(result);
    }

    JsonObject tree() {
        JsonObject json = new JsonObject();
        json.addProperty("schema", "offramp-report");
        json.addProperty("version", VERSION);
        json.addProperty(
                "feasible",
                result.findings().search().chosen().isPresent()
                        && result.findings().search().shortfalls().isEmpty());
        json.add("warnings", texts(result.warnings()));
        json.add("backbone", backbone());
        json.add("objective", JsonRequest.objective(result.request().goal().objective()));
        json.add("candidates", candidates());
        json.add("plan", chosen());
        json.add("shortfalls", JsonFigures.array(result.findings().search().shortfalls(), JsonTree::shortfall));
        json.add("independence", JsonEvidence.predicted(result.findings()));
        json.add("independenceCheck", new JsonEvidence(result).independence());
        json.add("decision", new JsonEvidence(result).decision());
        json.add("certification", new JsonEvidence(result).certification());
        json.add("baselines", baselines());
        json.add("front", JsonFigures.array(result.findings().search().front(), this::rated));
        json.add("search", JsonRequest.search(result.findings().search()));
        json.add("stages", JsonFigures.array(result.run().stages(), JsonTree::stage));
        JsonObject counters = new JsonObject();
        counters.addProperty("backboneForwardSamples", result.run().backboneForwardSamples());
        json.add("counters", counters);
        json.add("omissions", JsonFigures.array(result.omissions(), JsonTree::omission));
        json.add("hardware", JsonFigures.array(result.exits().hardware(), JsonRequest::hardware));
        json.add("provenance", JsonRequest.provenance(result));
        return json;
    }

    private JsonObject backbone() {
        int last = result.profiles().test().heads();
        JsonObject json = new JsonObject();
        json.addProperty("name", result.request().backbone().name());
        json.add("accuracy", JsonFigures.number(result.profiles().test().accuracy(last)));
        json.add(
                "calibrationAccuracy",
                JsonFigures.number(result.profiles().calibration().accuracy(last)));
        json.addProperty("macs", result.exits().costs().backboneMacs());
        json.addProperty("calibrationSamples", result.profiles().calibration().samples());
        json.addProperty("testSamples", result.profiles().test().samples());
        return json;
    }

    private JsonArray candidates() {
        JsonArray array = new JsonArray();
        for (int i = 0; i < result.exits().heads().size(); i++) {
            JsonObject json = new JsonObject();
            var trained = result.exits().heads().get(i);
            json.addProperty("name", trained.head().name());
            json.addProperty("blueprint", trained.head().blueprint());
            json.addProperty("attachPoint", trained.head().point().tensor());
            json.addProperty("macsBefore", trained.head().point().macsBefore());
            json.addProperty("headMacs", result.exits().costs().heads().get(i).macs());
            json.add("validationAccuracy", JsonFigures.number(trained.validationAccuracy()));
            json.add(
                    "calibrationAccuracy",
                    JsonFigures.number(result.profiles().calibration().accuracy(i)));
            json.add("testAccuracy", JsonFigures.number(result.profiles().test().accuracy(i)));
            json.addProperty("epochs", trained.epochs());
            array.add(json);
        }
        return array;
    }

    private JsonElement chosen() {
        return result.findings()
                .search()
                .chosen()
                .<JsonElement>map(this::chosen)
                .orElse(JsonNull.INSTANCE);
    }

    private JsonObject chosen(RatedPlan chosen) {
        JsonObject json = plan(chosen.plan());
        json.add("calibration", JsonFigures.of(chosen.figures()));
        json.add("test", JsonFigures.of(result.findings().test()));
        json.add("uncertainty", uncertainty(chosen.plan()));
        return json;
    }

    /** For each segment with its head; null where it isn't told. */
    private JsonArray uncertainty(Plan plan) {
        PlanParts parts = new PlanParts(plan, result.exits().costs());
        JsonArray array = new JsonArray();
        for (int i = 0; i < plan.processors().size(); i++) {
            array.add(
                    parts.uncertainty(i).<JsonElement>map(JsonTree::uncertainty).orElse(JsonNull.INSTANCE));
        }
        return array;
    }

    private static JsonObject uncertainty(Uncertainty uncertainty) {
        JsonObject json = new JsonObject();
        json.addProperty("relative", uncertainty.relative());
        json.add("reasons", texts(uncertainty.reasons()));
        return json;
    }

    JsonObject plan(Plan plan) {
        JsonObject json = new JsonObject();
        json.add("exits", JsonFigures.array(plan.heads(), JsonFigures::number));
        json.add("thresholds", JsonFigures.array(plan.thresholds(), JsonFigures::number));
        JsonArray mapping = new JsonArray();
        plan.processors().forEach(processor -> mapping.add(names.processor(processor)));
        json.add("mapping", mapping);
        JsonArray heads = new JsonArray();
        plan.headProcessors().forEach(processor -> heads.add(names.processor(processor)));
        json.add("headMapping", heads);
        json.addProperty("recall", plan.recall());
        return json;
    }

    private JsonObject rated(RatedPlan rated) {
        JsonObject json = plan(rated.plan());
        json.add("calibration", JsonFigures.of(rated.figures()));
        return json;
    }

    private JsonArray baselines() {
        JsonArray array = new JsonArray();
        for (TestedBaseline tested : result.findings().baselines()) {
            Baseline baseline = tested.baseline();
            JsonObject json = new JsonObject();
            json.addProperty("name", baseline.name());
            plan(baseline.plan()).entrySet().forEach(entry -> json.add(entry.getKey(), entry.getValue()));
            json.add("calibration", JsonFigures.of(baseline.calibration()));
            json.add("promised", JsonFigures.of(baseline.promised()));
            json.add("test", JsonFigures.of(tested.test()));
            array.add(json);
        }
        return array;
    }

    static <T> Optional<T> at(List<T> list, int index) {
        return index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
    }

    private static JsonObject shortfall(Shortfall shortfall) {
        JsonObject json = new JsonObject();
        json.addProperty("limit", shortfall.limit());
        json.add("asked", JsonFigures.number(shortfall.asked()));
        json.add("best", JsonFigures.number(shortfall.best()));
        json.add("distance", JsonFigures.number(Math.abs(shortfall.best() - shortfall.asked())));
        return json;
    }

    private static JsonObject stage(StageTime stage) {
        JsonObject json = new JsonObject();
        json.addProperty("name", stage.name());
        json.add("seconds", JsonFigures.number(stage.seconds()));
        json.addProperty("resumed", stage.resumed());
        return json;
    }

    private static JsonObject omission(Omission omission) {
        JsonObject json = new JsonObject();
        json.addProperty("subject", omission.subject());
        json.addProperty("reason", omission.reason());
        return json;
    }

    static JsonArray texts(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
