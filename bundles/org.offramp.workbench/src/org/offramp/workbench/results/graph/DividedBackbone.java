// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.graph;

import java.util.List;
import org.offramp.graph.Input;
import org.offramp.graph.Network;

/**
 * A backbone, divided at its attach points.
 *
 * @param blocks in the order of the network
 * @param attachPoints for each head of the cost table, its tensor
 * @param processors names, in the order of the cost table
 */
public record DividedBackbone(Input input, List<Block> blocks, List<String> attachPoints, List<String> processors) {
    public DividedBackbone {
        blocks = List.copyOf(blocks);
        attachPoints = List.copyOf(attachPoints);
        processors = List.copyOf(processors);
    }

    /** Takes a while for a large network. */
    public static DividedBackbone of(Network network, List<String> attachPoints, List<String> processors) {
        return new DividedBackbone(network.inputs().get(0), Blocks.of(network, attachPoints), attachPoints, processors);
    }
}
