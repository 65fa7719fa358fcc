// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.offramp.api.search.PlanFigures;

/** Numbers as JSON. */
final class JsonFigures {
    private JsonFigures() {}

    static JsonElement of(Optional<PlanFigures> figures) {
        return figures.<JsonElement>map(JsonFigures::of).orElse(JsonNull.INSTANCE);
    }

    static JsonObject of(PlanFigures figures) {
        JsonObject json = new JsonObject();
        json.add("accuracy", number(figures.accuracy()));
        json.add("accuracyDrop", number(figures.accuracyDrop()));
        json.add("dropStandardError", number(figures.dropStandardError()));
        json.add("macs", number(figures.macs()));
        json.add("joules", number(figures.joules()));
        json.add("seconds", number(figures.seconds()));
        json.add("worstSeconds", number(figures.worstSeconds()));
        json.add("exitRates", array(figures.exitRates(), JsonFigures::number));
        json.add("exitAccuracies", array(figures.exitAccuracies(), JsonFigures::number));
        return json;
    }

    static <T> JsonArray array(List<T> list, Function<T, JsonElement> element) {
        JsonArray array = new JsonArray();
        list.forEach(each -> array.add(element.apply(each)));
        return array;
    }

    /** JSON has no infinity, nor what is no number. */
    static JsonElement number(Number value) {
        return Double.isFinite(value.doubleValue()) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
    }
}
