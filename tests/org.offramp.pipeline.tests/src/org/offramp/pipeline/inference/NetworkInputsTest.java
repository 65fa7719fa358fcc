// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.offramp.graph.tensors.Shape;
import org.offramp.pipeline.TinyNetworks;

class NetworkInputsTest {
    @Test
    void onlyAFixedInputInsistsOnABatchSize() {
        assertThat(NetworkInputs.fixedBatch(TinyNetworks.identity(2))).isZero();
        assertThat(NetworkInputs.fixedBatch(TinyNetworks.identityForBatchesOf(7, 2)))
                .isEqualTo(7);
    }

    @Test
    void valuesAreTheSameForTheSameShapes() {
        assertThat(NetworkInputs.random(TinyNetworks.identity(2), 3))
                .isEqualTo(NetworkInputs.random(TinyNetworks.reversed(2), 3))
                .isEqualTo(NetworkInputs.random(TinyNetworks.identityForBatchesOf(3, 2), 99))
                .containsOnlyKeys("x")
                .hasEntrySatisfying("x", values -> {
                    assertThat(values.shape()).isEqualTo(Shape.of(3, 2));
                    assertThat(values.toFloats()).doesNotHaveDuplicates();
                });
    }

    @Test
    void eachInputHasItsOwnValues() {
        assertThat(NetworkInputs.random(TinyNetworks.withTwoInputs(), 2).values())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }
}
