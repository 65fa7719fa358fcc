// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.offramp.graph.NetworkCost;
import org.offramp.graph.Node;

class BlocksTest {
    @Test
    void endAtTheAttachPointsInTheOrderOfTheNetwork() {
        List<Block> blocks = Blocks.of(Residual.NETWORK, List.of("d", "a", "d"));
        assertThat(blocks).extracting(Block::output).containsExactly("a", "d", "e");
        assertThat(blocks.get(1).layers()).extracting(Node::output).containsExactly("b", "c", "d");
    }

    @Test
    void holdEachLayerOnceAndAllMacs() {
        List<Block> blocks = Blocks.of(Residual.NETWORK, List.of("a", "d"));
        assertThat(blocks.stream().flatMap(block -> block.layers().stream()))
                .containsExactlyElementsOf(Residual.NETWORK.nodes());
        assertThat(blocks.stream().mapToLong(Block::macs).sum())
                .isEqualTo(NetworkCost.of(Residual.NETWORK).macs());
    }

    @Test
    void areOneWithoutAttachPoints() {
        assertThat(Blocks.of(Residual.NETWORK, List.of("of another network")))
                .singleElement()
                .extracting(Block::output)
                .isEqualTo("e");
    }
}
