// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.offramp.api.conversion.ConversionRequest;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.datasets.DataSpec;
import org.offramp.figures.Scale;

/** What a conversion was made from and with, by name. */
final class Provenance {
    private static final String SPLIT = "split off from the data by the seed";

    private Provenance() {}

    static Map<String, String> of(ConversionResult result) {
        ConversionRequest request = result.request();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("backbone", request.backbone().toString());
        facts.put("arithmetic", request.arithmetic().name().toLowerCase(Locale.ROOT));
        facts.put("platform", request.platform().toString());
        facts.put("data", request.data().toString());
        facts.put("calibration", request.calibration().map(DataSpec::toString).orElse(SPLIT));
        facts.put("test", request.test().map(DataSpec::toString).orElse(SPLIT));
        facts.put("engine", result.engine());
        facts.put("attachPointRule", request.attachPointRule());
        facts.put("blueprints", request.blueprints().isEmpty() ? "all" : String.join(", ", request.blueprints()));
        facts.put("trainer", request.trainer());
        facts.put("search", result.search().method());
        facts.put(
                "period",
                request.periodSeconds().isPresent()
                        ? Scale.text(request.periodSeconds().getAsDouble(), "s")
                        : "the latency itself");
        facts.put("seed", Long.toString(request.seed()));
        result.provenance().forEach(facts::putIfAbsent);
        return facts;
    }
}
