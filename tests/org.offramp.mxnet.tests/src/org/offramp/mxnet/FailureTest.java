// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.EngineException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailureTest {
    private static final Map<String, String> ORIGINS = Map.of("n3", "Conv 'stem'");

    @Test
    void namesTheNetworksNodeAndLeavesOutTheStack() {
        EngineException cause = new EngineException("MXNet engine call failed: MXNetError: Error in operator n3:"
                + " Check failed: 3 == 4\nStack trace:\n  File \"convolution.cc\", line 152");
        assertThat(Failure.of(cause, ORIGINS))
                .hasMessage("The engine mxnet failed at Conv 'stem': Error in operator n3: Check failed: 3 == 4")
                .hasCause(cause);
    }

    @Test
    void givesWhatThereIsWhenNoNodeIsNamed() {
        assertThat(Failure.of(new EngineException("out of memory"), ORIGINS))
                .hasMessage("The engine mxnet failed: out of memory");
    }
}
