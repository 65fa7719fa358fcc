// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.rewrites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.offramp.graph.Interpreter;
import org.offramp.graph.Network;
import org.offramp.graph.TinyNetworks;
import org.offramp.graph.tensors.Tensor;

/** Checks that a rewritten network gives the same outputs as the original. */
final class Equivalence {
    private static final Offset<Float> LAST_BITS = Offset.offset(2e-6f);

    private Equivalence() {}

    static void assertSameOutputs(Network original, Network rewritten) {
        assertThat(rewritten.outputs()).isEqualTo(original.outputs());
        Map<String, Tensor> sample = TinyNetworks.sample(original, 2);
        for (String output : original.outputs()) {
            assertThat(rewritten.type(output)).isEqualTo(original.type(output));
            assertThat(value(rewritten, sample, output)).containsExactly(value(original, sample, output), LAST_BITS);
        }
    }

    private static float[] value(Network network, Map<String, Tensor> sample, String tensor) {
        return new Interpreter(network)
                .run(sample, java.util.List.of(tensor))
                .get(0)
                .toFloats();
    }
}
