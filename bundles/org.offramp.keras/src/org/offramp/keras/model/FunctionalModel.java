// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.model;

import com.google.gson.JsonArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.offramp.api.backbones.Quoted;
import org.offramp.keras.files.Damage;
import org.offramp.keras.layers.Flow;

/** A model whose layers are connected by name: the calls, and an order in which each has all that it takes in. */
final class FunctionalModel {
    /** Questions whether a call has all that it takes in: layers of real models stand in order, one for each. */
    private static final long MOST_STEPS = 5_000_000;

    /**
     * A layer at one of the places where the model calls it.
     *
     * @param index of the call, as others refer to it
     */
    record Call(LayerDescription layer, int index, List<TensorReference> inputs) {}

    private final LayerDescription model;
    private final Map<String, LayerDescription> layers = new LinkedHashMap<>();
    private final List<Call> calls = new ArrayList<>();

    FunctionalModel(LayerDescription model) {
        this.model = model;
        Map<String, List<List<TensorReference>>> connections = new LinkedHashMap<>();
        for (LayerDescription layer : LayerDescription.of(model.layers())) {
            if (layers.containsKey(layer.name())) {
                throw Damage.of("Two layers have the name " + Quoted.of(layer.name()) + ".");
            }
            layers.put(layer.name(), layer);
            connections.put(layer.name(), layer.isInput() ? List.of() : Connections.calls(layer));
        }
        Map<String, Integer> first = firstCalls(connections);
        connections.forEach((name, all) -> {
            LayerDescription layer = layers.get(name);
            for (int i = 0; i < all.size(); i++) {
                // Models inside of models count the call that made them, others don't.
                int skipped = layer.isModel() ? first.getOrDefault(name, 0) : 0;
                calls.add(new Call(layer, i + skipped, all.get(i)));
            }
        });
    }

    /** The lowest index under which a call of each layer is referred to. */
    private Map<String, Integer> firstCalls(Map<String, List<List<TensorReference>>> connections) {
        Map<String, Integer> first = new HashMap<>();
        Stream.concat(connections.values().stream().flatMap(List::stream), Stream.of(outputs()))
                .flatMap(List::stream)
                .forEach(reference -> first.merge(reference.layer(), reference.call(), Math::min));
        return first;
    }

    List<TensorReference> inputs() {
        return Connections.list(model.settings().find("input_layers").orElseGet(JsonArray::new));
    }

    List<TensorReference> outputs() {
        return Connections.list(model.settings().find("output_layers").orElseGet(JsonArray::new));
    }

    LayerDescription input(TensorReference reference) {
        return Optional.ofNullable(layers.get(reference.layer()))
                .filter(LayerDescription::isInput)
                .orElseThrow(
                        () -> Damage.of("The model's input " + Quoted.of(reference.layer()) + " is no input layer."));
    }

    List<LayerDescription> layers() {
        return List.copyOf(layers.values());
    }

    /** Lowers one call, whose inputs are there, and returns its outputs. */
    @FunctionalInterface
    interface Step {
        List<Flow> take(Call call, List<Flow> inputs);
    }

    /** The outputs, with all calls lowered. */
    List<Flow> run(Map<TensorReference, Flow> known, Step step) {
        List<Call> open = calls;
        long steps = 0;
        while (!open.isEmpty()) {
            List<Call> waiting = new ArrayList<>();
            steps += open.stream().mapToInt(call -> call.inputs().size() + 1).sum();
            for (Call call : open) {
                if (known.keySet().containsAll(call.inputs())) {
                    remember(call, step.take(call, flows(known, call.inputs())), known);
                } else {
                    waiting.add(call);
                }
            }
            if (waiting.size() == open.size() || steps > MOST_STEPS) {
                throw Damage.of(waiting.get(0).layer().describe() + " takes in what nothing before it gives.");
            }
            open = waiting;
        }
        return flows(known, outputs());
    }

    private static void remember(Call call, List<Flow> outputs, Map<TensorReference, Flow> known) {
        for (int i = 0; i < outputs.size(); i++) {
            known.put(new TensorReference(call.layer().name(), call.index(), i), outputs.get(i));
        }
    }

    private static List<Flow> flows(Map<TensorReference, Flow> known, List<TensorReference> references) {
        List<Flow> flows = new ArrayList<>();
        for (TensorReference reference : references) {
            if (!known.containsKey(reference)) {
                throw Damage.of("The tensor of layer " + Quoted.of(reference.layer()) + " is given by nothing.");
            }
            flows.add(known.get(reference));
        }
        return flows;
    }
}
