// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.offramp.api.search.TemperatureTrial;

/** Whether temperatures were kept; others rely on the keys. */
final class TemperatureJson {
    private TemperatureJson() {}

    static Map<String, Object> of(TemperatureTrial trial) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kept", trial.isKept());
        json.put("reason", trial.reason());
        json.put("ofClassifiers", trial.temperatures());
        trial.without().ifPresent(value -> json.put("objectiveWithout", value));
        trial.with().ifPresent(value -> json.put("objectiveWith", value));
        return json;
    }
}
