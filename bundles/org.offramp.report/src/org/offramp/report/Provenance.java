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
        facts.put("backbone", request.backbone().file().toString());
        facts.put("arithmetic", request.backbone().arithmetic().name().toLowerCase(Locale.ROOT));
        facts.put("platform", request.platform().file().toString());
        facts.put("data", request.data().training().toString());
        facts.put(
                "calibration",
                request.data().calibration().map(DataSpec::toString).orElse(SPLIT));
        facts.put("test", request.data().test().map(DataSpec::toString).orElse(SPLIT));
        facts.put("engine", result.run().engine());
        facts.put("attachPointRule", request.strategies().attachPoints());
        facts.put(
                "blueprints",
                request.strategies().blueprints().isEmpty()
                        ? "all"
                        : String.join(", ", request.strategies().blueprints()));
        facts.put("trainer", request.strategies().trainer());
        facts.put("search", result.findings().search().method());
        facts.put(
                "period",
                request.platform().periodSeconds().isPresent()
                        ? Scale.text(request.platform().periodSeconds().getAsDouble(), "s")
                        : "the latency itself");
        facts.put("seed", Long.toString(request.seed()));
        result.run().provenance().forEach(facts::putIfAbsent);
        return facts;
    }
}
