// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.offramp.graph.tensors.Tensor;

/** Cuts networks into pieces and puts pieces one behind the other. */
public final class Segments {
    private static final String PREFIX = "next/";

    private Segments() {}

    /**
     * The piece that leads from one tensor, which becomes its input, to another, its output. All names stay; the
     * constants that it needs come along.
     *
     * @param from an input of the network or a cut point; the same as {@code to} for a piece without nodes
     * @throws NetworkException when there is no such tensor, or the piece needs more than {@code from}
     */
    public static Network between(Network network, String from, String to) {
        Set<String> needed = needed(network, from, to);
        for (Input input : network.inputs()) {
            if (needed.contains(input.name()) && !input.name().equals(from)) {
                throw new NetworkException("The tensor '" + from + "' alone doesn't lead to '" + to
                        + "' in the network '" + network.name() + "': the input '" + input.name()
                        + "' is needed too. Maybe it is no cut point, or lies behind.");
            }
        }
        Map<String, Tensor> constants = new LinkedHashMap<>(network.constants());
        constants.keySet().retainAll(needed);
        constants.remove(from);
        List<Node> nodes = network.nodes().stream()
                .filter(node -> needed.contains(node.output()) && !node.output().equals(from))
                .toList();
        return new Network(network.name(), List.of(new Input(from, network.type(from))), constants, nodes, List.of(to));
    }

    /** Names of all tensors that {@code to} is made of, nothing that lies before {@code from} among them. */
    private static Set<String> needed(Network network, String from, String to) {
        network.type(from);
        network.type(to);
        Set<String> needed = new HashSet<>(Set.of(to));
        Deque<String> open = new ArrayDeque<>(needed);
        while (!open.isEmpty()) {
            String tensor = open.pop();
            List<String> inputs = tensor.equals(from)
                    ? List.of()
                    : network.producer(tensor).map(Node::inputs).orElse(List.of());
            inputs.stream().filter(needed::add).forEach(open::push);
        }
        return needed;
    }

    /**
     * Both networks as one: the second takes in what the first gives. The names of the first one's tensors stay, and
     * those of the second wherever they are free; its output keeps its name, unless it is just its input.
     *
     * @throws NetworkException when the first has several outputs, the second several inputs or outputs, when the
     *     types differ, or the second's output is named like an input of the first
     */
    public static Network sequence(Network first, Network second) {
        String bridge = only(first, first.outputs(), "outputs");
        Input entry = only(second, second.inputs(), "inputs");
        String last = only(second, second.outputs(), "outputs");
        if (!first.type(bridge).equals(entry.type())) {
            throw new NetworkException("The network '" + second.name() + "' takes in " + entry.type() + ", but '"
                    + first.name() + "' gives " + first.type(bridge) + ". Maybe the order is wrong.");
        }
        boolean handsThrough = last.equals(entry.name());
        Set<String> taken = handsThrough ? new HashSet<>() : new HashSet<>(Set.of(last));
        Renaming ofFirst = new Renaming(taken);
        first.inputs().forEach(input -> ofFirst.keep(input.name()));
        ofFirst.addAll(first);
        Renaming ofSecond = new Renaming(taken);
        ofSecond.set(last, last);
        ofSecond.set(entry.name(), ofFirst.of(bridge));
        ofSecond.addAll(second);
        return joined(first, ofFirst, second, ofSecond);
    }

    private static Network joined(Network first, Renaming ofFirst, Network second, Renaming ofSecond) {
        Map<String, Tensor> constants = new LinkedHashMap<>();
        List<Node> nodes = new ArrayList<>();
        ofFirst.copy(first, nodes, constants);
        ofSecond.copy(second, nodes, constants);
        String last = ofSecond.of(second.outputs().get(0));
        return new Network(first.name(), first.inputs(), constants, nodes, List.of(last));
    }

    private static <T> T only(Network network, List<T> ends, String what) {
        if (ends.size() != 1) {
            throw new NetworkException("The network '" + network.name() + "' has " + ends.size() + " " + what
                    + ". One is needed to put it beside another.");
        }
        return ends.get(0);
    }

    /** New names for the tensors of one network that keep clear of those already taken. */
    private static final class Renaming {
        private final Set<String> taken;
        private final Map<String, String> names = new HashMap<>();

        Renaming(Set<String> taken) {
            this.taken = taken;
        }

        void keep(String name) {
            if (!taken.add(name)) {
                throw new NetworkException("The last output is named '" + name + "' like the first input. Rename it.");
            }
            names.put(name, name);
        }

        void set(String name, String other) {
            names.put(name, other);
        }

        void addAll(Network network) {
            network.constants().keySet().forEach(this::add);
            network.nodes().forEach(node -> add(node.output()));
        }

        private void add(String name) {
            if (!names.containsKey(name)) {
                String free = name;
                while (!taken.add(free)) {
                    free = PREFIX + free;
                }
                names.put(name, free);
            }
        }

        String of(String name) {
            return names.getOrDefault(name, name);
        }

        void copy(Network network, List<Node> nodes, Map<String, Tensor> constants) {
            network.constants().forEach((name, tensor) -> constants.put(of(name), tensor));
            for (Node node : network.nodes()) {
                List<String> inputs = node.inputs().stream().map(this::of).toList();
                nodes.add(new Node(node.name(), node.operator(), inputs, of(node.output())));
            }
        }
    }
}
