// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.offramp.graph.Node;

/** Finds layers by a part of their name, their tensor's name or their operator. */
final class LayerSearch {
    /** A layer and the block it lies in. */
    record Hit(int block, Node layer) {}

    private LayerSearch() {}

    /** In the order of the network; nothing for a blank text. */
    static List<Hit> find(List<Block> blocks, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<Hit> hits = new ArrayList<>();
        for (int block = 0; block < blocks.size() && !wanted.isEmpty(); block++) {
            for (Node layer : blocks.get(block).layers()) {
                if (isMeant(layer, wanted)) {
                    hits.add(new Hit(block, layer));
                }
            }
        }
        return hits;
    }

    private static boolean isMeant(Node layer, String wanted) {
        return List.of(layer.name(), layer.output(), layer.operator().label()).stream()
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
