// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.files;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Descriptions in JSON. */
final class Json {
    private Json() {}

    /** @param what it describes, for messages */
    static JsonObject object(String what, String text) {
        try {
            JsonElement root = JsonParser.parseString(text);
            if (root.isJsonObject()) {
                return root.getAsJsonObject();
            }
        } catch (JsonParseException e) {
            throw Refusal.damaged(what + " is damaged (" + e.getMessage() + ").");
        }
        throw Refusal.damaged(what + " is no JSON object.");
    }
}
