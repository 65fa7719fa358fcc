// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;

/**
 * Memory for what is neither constant nor needed for ever. A tensor is alive from the node that gives it, an input of
 * the network from the start, until the last node that takes it in, an output of the network until the end. While a
 * node runs, its inputs and its output are alive.
 */
final class ActivationMemory {
    private final Network network;
    private final Map<String, Integer> lastUse = new HashMap<>();
    private final Set<String> alive = new HashSet<>();
    private long bytes;

    private ActivationMemory(Network network) {
        this.network = network;
        for (int i = 0; i < network.nodes().size(); i++) {
            int index = i;
            network.nodes().get(i).inputs().forEach(input -> lastUse.put(input, index));
        }
        network.outputs().forEach(output -> lastUse.put(output, network.nodes().size()));
    }

    /** Largest sum of bytes, for one sample, of tensors that are alive at the same time in the order of the nodes. */
    static long peakBytes(Network network) {
        return new ActivationMemory(network).walk();
    }

    private long walk() {
        network.inputs().stream().map(Input::name).filter(lastUse::containsKey).forEach(this::take);
        long peak = bytes;
        for (int i = 0; i < network.nodes().size(); i++) {
            Node node = network.nodes().get(i);
            take(node.output());
            peak = Math.max(peak, bytes);
            int index = i;
            node.inputs().stream()
                    .distinct()
                    .filter(input -> lastUse.getOrDefault(input, 0) == index)
                    .forEach(this::release);
            if (!lastUse.containsKey(node.output())) {
                release(node.output());
            }
        }
        return peak;
    }

    private void take(String tensor) {
        alive.add(tensor);
        bytes += network.type(tensor).bytesPerSample();
    }

    private void release(String tensor) {
        if (alive.remove(tensor)) {
            bytes -= network.type(tensor).bytesPerSample();
        }
    }
}
