// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayerSearchTest {
    private final List<Block> blocks = Blocks.of(Residual.NETWORK, List.of("a", "d"));

    @Test
    void findsByTensorNameAndOperator() {
        assertThat(LayerSearch.find(blocks, " C "))
                .extracting(hit -> hit.layer().output())
                .containsExactly("c");
        assertThat(LayerSearch.find(blocks, "SUM"))
                .extracting(LayerSearch.Hit::block)
                .containsExactly(1);
        assertThat(LayerSearch.find(blocks, "relu"))
                .extracting(LayerSearch.Hit::block)
                .containsExactly(0, 1, 1, 2);
    }

    @Test
    void findsNothingForNothing() {
        assertThat(LayerSearch.find(blocks, " ")).isEmpty();
        assertThat(LayerSearch.find(blocks, "convolution")).isEmpty();
    }
}
