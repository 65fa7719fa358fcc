// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

class FingerprintTest {
    private final Network network = TinyNetworks.residualBlock();

    private Network with(Map<String, Tensor> constants) {
        return new Network("other name", network.inputs(), constants, network.nodes(), network.outputs());
    }

    /** The cache of conversions depends on it: another value means that every stored result is computed anew. */
    @Test
    void staysTheSameFromReleaseToRelease() {
        assertThat(Fingerprint.of(network))
                .isEqualTo("bdea1a309fed82ccb435162a43c811b9f8b840cd2a1ab7d8b7d23e398c1ea1cf");
    }

    @Test
    void dependsOnNeitherTheNameNorTheOrderOfConstants() {
        Map<String, Tensor> sorted = new LinkedHashMap<>(new TreeMap<>(network.constants()));
        assertThat(sorted.keySet().stream().toList())
                .isNotEqualTo(network.constants().keySet().stream().toList());
        assertThat(Fingerprint.of(with(sorted))).isEqualTo(Fingerprint.of(network));
    }

    @Test
    void dependsOnEveryWeight() {
        Map<String, Tensor> changed = new LinkedHashMap<>(network.constants());
        changed.put("logits.bias", Tensor.ofFloats(Shape.of(3), 0, 0, Float.MIN_VALUE));
        assertThat(Fingerprint.of(with(changed))).isNotEqualTo(Fingerprint.of(network));
    }

    @Test
    void dependsOnTheOutputs() {
        Network other = network.withOutputs(List.of("softmax", "logits"));
        assertThat(Fingerprint.of(other)).isNotEqualTo(Fingerprint.of(network));
    }
}
