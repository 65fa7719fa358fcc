// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.conversion;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a conversion went.
 *
 * @param engine name and version, with its settings
 * @param provenance hashes, seeds and versions by name, as in the manifest
 * @param backboneForwardSamples rows that went through the backbone, tuning left aside
 */
public record RunFacts(
        List<StageTime> stages, String engine, Map<String, String> provenance, long backboneForwardSamples) {
    /** How long a stage took; one that was resumed from the cache is quick. */
    public record StageTime(String name, double seconds, boolean resumed) {}

    public RunFacts {
        stages = List.copyOf(stages);
        provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
    }
}
