// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.files;

import java.util.List;
import org.offramp.api.backbones.Refusal;

/**
 * A symbol: nodes in an order in which each one's inputs are before it.
 *
 * @param heads what the symbol gives, at least one
 * @param version of MXNet that wrote it, such as {@code 1.9.1}; of old files only {@code 0.x} is known
 */
public record SymbolGraph(List<SymbolNode> nodes, List<SymbolNode.Entry> heads, String version) {
    public SymbolGraph {
        nodes = List.copyOf(nodes);
        heads = List.copyOf(heads);
        if (heads.isEmpty()) {
            throw Refusal.damaged("The symbol has no heads.", "Maybe the file was cut short: export the model again.");
        }
        for (int i = 0; i < nodes.size(); i++) {
            for (SymbolNode.Entry input : nodes.get(i).inputs()) {
                check(input, i, nodes.get(i).describe());
            }
        }
        for (SymbolNode.Entry head : heads) {
            check(head, nodes.size(), "The symbol");
        }
    }

    private static void check(SymbolNode.Entry entry, int end, String place) {
        if (entry.node() < 0 || entry.node() >= end || entry.output() < 0) {
            throw Refusal.damaged(
                    place + " takes output " + entry.output() + " of node " + entry.node() + ", which isn't before it.",
                    "Maybe the file is damaged: export the model again.");
        }
    }
}
