// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.compute.EngineSettings;

class SettingsTextTest {
    @Test
    void comesBackAsItWas() {
        EngineSettings settings = new EngineSettings("graph=fused", 3, 16);
        assertThat(SettingsText.parse(SettingsText.of(settings))).isEqualTo(settings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "variant=plain\nworkers=2\n",
                "variant=plain\nbatchSize=2\n",
                "workers=1\nbatchSize=2\n",
                "variant=plain\nworkers=two\nbatchSize=4\n",
                "variant=plain\nworkers=0\nbatchSize=4\n",
                "variant=plain\nworkers=1\nbatchSize=99999999999\n",
                "\0\0\0\0"
            })
    void refusesDamagedText(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SettingsText.parse(text));
    }
}
