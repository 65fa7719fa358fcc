// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnxruntime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Cast;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.TensorType;

/**
 * A network whose inputs and outputs of wide unsigned integers pass the border as signed ones with the same bits, with
 * casts behind and before it.
 */
final class SignedBorders {
    private final Network given;
    private final Map<String, String> borders = new LinkedHashMap<>();
    private final List<Input> inputs = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();

    SignedBorders(Network given) {
        this.given = given;
        given.inputs().forEach(this::addInput);
        nodes.addAll(given.nodes());
        given.outputs().forEach(this::addOutput);
    }

    /** The network with casts; the given one where there is nothing to cast. */
    Network network() {
        return borders.isEmpty() ? given : new Network(given.name(), inputs, given.constants(), nodes, outputs);
    }

    /** The name under which an input or output passes the border. */
    String border(String tensor) {
        return borders.getOrDefault(tensor, tensor);
    }

    private void addInput(Input input) {
        ElementType element = input.type().element();
        if (!isCast(element)) {
            inputs.add(input);
            return;
        }
        TensorType signed = input.type().with(ElementTypes.signed(element));
        inputs.add(new Input(addBorder(input.name()), signed));
        nodes.add(new Node("", new Cast(element), List.of(border(input.name())), input.name()));
    }

    private void addOutput(String output) {
        ElementType element = given.type(output).element();
        if (isCast(element)) {
            nodes.add(new Node("", new Cast(ElementTypes.signed(element)), List.of(output), addBorder(output)));
        }
        outputs.add(border(output));
    }

    private static boolean isCast(ElementType element) {
        return ElementTypes.signed(element) != element;
    }

    private String addBorder(String tensor) {
        String name = tensor + "/signed";
        while (given.has(name)) {
            name += "_";
        }
        borders.put(tensor, name);
        return name;
    }
}
