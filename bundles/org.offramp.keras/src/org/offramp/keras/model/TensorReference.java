// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import org.offramp.keras.files.Damage;

/**
 * A tensor of a model, by what gives it.
 *
 * @param call which of the layer's calls
 * @param output which of the call's outputs
 */
record TensorReference(String layer, int call, int output) {
    private static final int MOST = 1 << 20;

    /** Whether this is written as {@code [layer, call, output, …]}. */
    static boolean matches(JsonElement element) {
        return element.isJsonArray()
                && element.getAsJsonArray().size() >= 3
                && element.getAsJsonArray().get(0).isJsonPrimitive()
                && element.getAsJsonArray().get(0).getAsJsonPrimitive().isString();
    }

    static TensorReference of(JsonElement element) {
        if (!matches(element)) {
            throw Damage.of("A connection between layers is written as no tensor of a layer.");
        }
        JsonArray parts = element.getAsJsonArray();
        return new TensorReference(parts.get(0).getAsString(), index(parts.get(1)), index(parts.get(2)));
    }

    private static int index(JsonElement element) {
        boolean number = element instanceof JsonPrimitive primitive && primitive.isNumber();
        double index = number ? Double.parseDouble(element.getAsString()) : -1;
        if (!(index >= 0 && index <= MOST && index == Math.rint(index))) {
            throw Damage.of("A connection between layers has an index that is no small whole number.");
        }
        return (int) index;
    }
}
