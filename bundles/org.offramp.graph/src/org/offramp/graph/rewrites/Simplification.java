// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.rewrites;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.offramp.graph.ConstantFolding;
import org.offramp.graph.Network;
import org.offramp.graph.Patch;

/** Applies all rewrites in turn until nothing changes. Names of inputs and outputs stay. */
public final class Simplification {
    /** Real networks need two or three rounds; long chains made to need more stay as they are. */
    private static final int MOST_ROUNDS = 10;

    private static final List<Function<Network, Patch>> REWRITES =
            List.of(UnchangedRemoval::of, DenseRecognition::of, BatchNormalizationFolding::of, BiasRecognition::of);

    private Network network;
    private final List<String> labels = new ArrayList<>();

    private Simplification(Network network) {
        this.network = network;
    }

    public static Simplified apply(Network network) {
        Simplification simplification = new Simplification(network);
        simplification.run();
        return new Simplified(simplification.network, simplification.labels);
    }

    private void run() {
        // Once: no rewrite makes new constant nodes, and what folding leaves it leaves for good.
        rewrite(ConstantFolding::exceptWeights);
        boolean changed = true;
        for (int round = 0; round < MOST_ROUNDS && changed; round++) {
            int before = labels.size();
            REWRITES.forEach(this::rewrite);
            changed = labels.size() > before;
        }
    }

    private void rewrite(Function<Network, Patch> rewrite) {
        Patch patch = rewrite.apply(network);
        if (!patch.isEmpty()) {
            network = network.apply(patch);
            labels.add(patch.label());
        }
    }
}
