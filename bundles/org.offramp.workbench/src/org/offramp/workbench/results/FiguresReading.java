// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.offramp.api.search.PlanFigures;

/** Reads what plans do from the JSON of a report. */
final class FiguresReading {
    private FiguresReading() {}

    static PlanFigures of(JsonObject json) {
        return new PlanFigures(
                number(json.get("accuracy")),
                number(json.get("accuracyDrop")),
                number(json.get("dropStandardError")),
                number(json.get("macs")),
                number(json.get("joules")),
                number(json.get("seconds")),
                number(json.get("worstSeconds")),
                list(json.getAsJsonArray("exitRates"), FiguresReading::number),
                list(json.getAsJsonArray("exitAccuracies"), FiguresReading::number));
    }

    /** What stands under a name; empty when nothing does, or null. */
    static Optional<JsonObject> object(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name))
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject);
    }

    private static double number(JsonElement element) {
        return element.isJsonNull() ? Double.NaN : element.getAsDouble();
    }

    static <T> List<T> list(JsonArray array, Function<JsonElement, T> reading) {
        List<T> list = new ArrayList<>();
        array.forEach(element -> list.add(reading.apply(element)));
        return list;
    }
}
