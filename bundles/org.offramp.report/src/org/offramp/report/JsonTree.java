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
import org.offramp.api.conversion.ConversionResult.StageTime;
import org.offramp.api.search.Baseline;
import org.offramp.api.search.Plan;
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
                result.search().chosen().isPresent()
                        && result.search().shortfalls().isEmpty());
        json.add("warnings", texts(result.warnings()));
        json.add("backbone", backbone());
        json.add("objective", JsonRequest.objective(result.request().objective()));
        json.add("candidates", candidates());
        json.add("plan", chosen());
        json.add("shortfalls", JsonFigures.array(result.search().shortfalls(), JsonTree::shortfall));
        json.add("independence", JsonFigures.of(result.independence()));
        json.add("baselines", baselines());
        json.add("front", JsonFigures.array(result.search().front(), this::rated));
        json.add("search", JsonRequest.search(result.search()));
        json.add("stages", JsonFigures.array(result.stages(), JsonTree::stage));
        JsonObject counters = new JsonObject();
        counters.addProperty("backboneForwardSamples", result.backboneForwardSamples());
        json.add("counters", counters);
        json.add("omissions", JsonFigures.array(result.omissions(), JsonTree::omission));
        json.add("hardware", JsonFigures.array(result.hardware(), JsonRequest::hardware));
        json.add("provenance", JsonRequest.provenance(result));
        return json;
    }

    private JsonObject backbone() {
        int last = result.testProfile().heads();
        JsonObject json = new JsonObject();
        json.addProperty("name", result.backbone());
        json.add("accuracy", JsonFigures.number(result.testProfile().accuracy(last)));
        json.add(
                "calibrationAccuracy",
                JsonFigures.number(result.calibrationProfile().accuracy(last)));
        json.addProperty("macs", result.costs().backboneMacs());
        json.addProperty("calibrationSamples", result.calibrationProfile().samples());
        json.addProperty("testSamples", result.testProfile().samples());
        return json;
    }

    private JsonArray candidates() {
        JsonArray array = new JsonArray();
        for (int i = 0; i < result.heads().size(); i++) {
            JsonObject json = new JsonObject();
            var trained = result.heads().get(i);
            json.addProperty("name", trained.head().name());
            json.addProperty("blueprint", trained.head().blueprint());
            json.addProperty("attachPoint", trained.head().point().tensor());
            json.addProperty("macsBefore", trained.head().point().macsBefore());
            json.addProperty("headMacs", result.costs().heads().get(i).macs());
            json.add("validationAccuracy", JsonFigures.number(trained.validationAccuracy()));
            json.add(
                    "calibrationAccuracy",
                    JsonFigures.number(result.calibrationProfile().accuracy(i)));
            json.add("testAccuracy", JsonFigures.number(result.testProfile().accuracy(i)));
            json.addProperty("epochs", trained.epochs());
            array.add(json);
        }
        return array;
    }

    private JsonElement chosen() {
        return result.search().chosen().<JsonElement>map(this::chosen).orElse(JsonNull.INSTANCE);
    }

    private JsonObject chosen(RatedPlan chosen) {
        JsonObject json = plan(chosen.plan());
        json.add("calibration", JsonFigures.of(chosen.figures()));
        json.add("test", JsonFigures.of(result.test()));
        return json;
    }

    private JsonObject plan(Plan plan) {
        JsonObject json = new JsonObject();
        json.add("exits", JsonFigures.array(plan.heads(), JsonFigures::number));
        json.add("thresholds", JsonFigures.array(plan.thresholds(), JsonFigures::number));
        JsonArray mapping = new JsonArray();
        plan.processors().forEach(processor -> mapping.add(names.processor(processor)));
        json.add("mapping", mapping);
        return json;
    }

    private JsonObject rated(RatedPlan rated) {
        JsonObject json = plan(rated.plan());
        json.add("calibration", JsonFigures.of(rated.figures()));
        return json;
    }

    private JsonArray baselines() {
        JsonArray array = new JsonArray();
        for (int i = 0; i < result.baselines().size(); i++) {
            Baseline baseline = result.baselines().get(i);
            JsonObject json = new JsonObject();
            json.addProperty("name", baseline.name());
            plan(baseline.plan()).entrySet().forEach(entry -> json.add(entry.getKey(), entry.getValue()));
            json.add("calibration", JsonFigures.of(baseline.calibration()));
            json.add("promised", JsonFigures.of(baseline.promised()));
            json.add("test", JsonFigures.of(at(result.baselineTests(), i)));
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
