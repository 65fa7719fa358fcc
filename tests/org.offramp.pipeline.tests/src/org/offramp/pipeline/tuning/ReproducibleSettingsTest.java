// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.offramp.api.compute.EngineSettings;
import org.offramp.pipeline.ReferenceEngine;
import org.offramp.pipeline.TinyNetworks;

class ReproducibleSettingsTest {
    private final ReferenceEngine engine = new ReferenceEngine("reference", "1", List.of("plain", "optimised"));

    @Test
    void chooseTheMostOptimisedVariant() {
        assertThat(ReproducibleSettings.of(engine, TinyNetworks.identity(2), 3))
                .isEqualTo(new EngineSettings("optimised", 3, 16));
    }
}
