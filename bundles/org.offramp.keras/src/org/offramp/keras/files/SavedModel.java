// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.files;

import com.google.gson.JsonObject;

/**
 * What a file holds.
 *
 * @param format of the file, for people
 * @param version of Keras that wrote it
 * @param description of the model: its class and configuration
 * @param weightBytes of the file that the weights are in
 */
public record SavedModel(String format, String version, JsonObject description, long weightBytes, Weights weights) {
    /** Whether Keras 3 or newer wrote it: some layers mean something else than before. */
    public boolean isKeras3() {
        String major = version.split("\\.")[0];
        return major.matches("\\d{1,4}") && Integer.parseInt(major) >= 3;
    }
}
