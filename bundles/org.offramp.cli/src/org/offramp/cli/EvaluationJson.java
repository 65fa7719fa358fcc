// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.offramp.api.compute.EngineSettings;
import org.offramp.api.evaluation.BenchmarkResult;
import org.offramp.api.evaluation.Evaluation;

/** Evaluations as JSON; others rely on the keys. */
final class EvaluationJson {
    private EvaluationJson() {}

    static Map<String, Object> of(Evaluation result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("backbone", result.backbone());
        json.put("arithmetic", result.arithmetic().name().toLowerCase(Locale.ROOT));
        json.put("data", result.data());
        json.put("accuracy", result.accuracy());
        json.put("correct", result.correct());
        json.put("samples", result.samples());
        json.put("samplesPerSecond", result.samplesPerSecond());
        json.put("engine", result.engine());
        json.put("settings", of(result.settings()));
        json.put("omitted", OmissionsJson.of(result.omitted()));
        return json;
    }

    static Map<String, Object> of(List<BenchmarkResult> results) {
        return Map.of("engines", results.stream().map(EvaluationJson::of).toList());
    }

    private static Map<String, Object> of(BenchmarkResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", result.engineId());
        json.put("engine", result.engine());
        json.put("samplesPerSecond", result.median());
        json.put("turns", result.samplesPerSecond());
        json.put("settings", of(result.settings()));
        return json;
    }

    private static Map<String, Object> of(EngineSettings settings) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("variant", settings.variant());
        json.put("workers", settings.workers());
        json.put("batchSize", settings.batchSize());
        return json;
    }
}
