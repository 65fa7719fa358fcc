// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.graph;

import java.util.List;
import org.offramp.graph.Node;

/**
 * Layers between two neighbouring attach points.
 *
 * @param layers in the order of the network
 * @param output the tensor that they lead to
 * @param shape of that tensor, for people
 * @param macs for one sample
 */
public record Block(List<Node> layers, String output, String shape, long macs) {
    public Block {
        layers = List.copyOf(layers);
    }
}
