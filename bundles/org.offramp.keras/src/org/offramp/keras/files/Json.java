// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.files;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Descriptions in JSON. */
final class Json {
    /** Real configurations have some thousands. */
    private static final int MOST_VALUES = 1 << 20;

    private Json() {}

    /** @param what it describes, for messages */
    static JsonObject object(String what, String text) {
        if (text.chars().filter(c -> c == ',' || c == '[' || c == '{').count() > MOST_VALUES) {
            throw Damage.of(what + " has more than " + MOST_VALUES + " values.");
        }
        try {
            JsonElement root = JsonParser.parseString(text);
            if (root.isJsonObject()) {
                return root.getAsJsonObject();
            }
        } catch (JsonParseException e) {
            throw Damage.of(what + " is damaged (" + e.getMessage() + ").");
        }
        throw Damage.of(what + " is no JSON object.");
    }
}
