// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.OptionalDouble;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Quantity;
import org.offramp.api.search.SearchResult;
import org.offramp.hardware.io.SourcedNumber;

/** The part of {@code report.json} that says what was asked for and how it was done. */
final class JsonRequest {
    private JsonRequest() {}

    static JsonObject objective(Objective objective) {
        JsonObject json = new JsonObject();
        json.addProperty("minimise", Quantities.name(objective.minimise()));
        json.add("mostAccuracyDrop", number(objective.accuracy().mostDrop()));
        json.add("leastAccuracy", number(objective.accuracy().least()));
        json.add("mostJoules", limit(objective, Quantity.ENERGY));
        json.add("mostSeconds", limit(objective, Quantity.LATENCY));
        json.add("mostWorstSeconds", limit(objective, Quantity.WORST_LATENCY));
        json.add("mostMacs", limit(objective, Quantity.MACS));
        json.addProperty("mostExits", objective.exits().most());
        json.addProperty("oneStandardError", objective.accuracy().oneStandardError());
        json.addProperty("classifiersAtMostProcessors", objective.exits().classifiersAtMostProcessors());
        return json;
    }

    private static JsonElement limit(Objective objective, Quantity quantity) {
        return JsonFigures.number(objective.limits().getOrDefault(quantity, Double.NaN));
    }

    private static JsonElement number(OptionalDouble value) {
        return value.isPresent() ? JsonFigures.number(value.getAsDouble()) : JsonNull.INSTANCE;
    }

    static JsonObject search(SearchResult search) {
        JsonObject json = new JsonObject();
        json.addProperty("method", search.method());
        json.addProperty("provenOptimal", search.provenOptimal());
        json.addProperty("frontPlans", search.census().frontPlans());
        json.addProperty("dominated", search.census().dominated());
        json.addProperty("infeasible", search.census().infeasible());
        json.addProperty("architectures", search.architectures());
        json.add("predicted", JsonFigures.of(search.predicted()));
        return json;
    }

    static JsonObject hardware(SourcedNumber number) {
        JsonObject json = new JsonObject();
        json.addProperty("of", number.element());
        json.addProperty("quantity", number.quantity());
        json.add("value", JsonFigures.number(number.value()));
        json.addProperty("unit", number.unit());
        json.addProperty(number.estimated() ? "estimated" : "source", number.origin());
        json.addProperty("overridden", number.overridden());
        return json;
    }

    static JsonObject provenance(ConversionResult result) {
        JsonObject json = new JsonObject();
        Provenance.of(result).forEach((name, value) -> json.add(name, new JsonPrimitive(value)));
        return json;
    }
}
