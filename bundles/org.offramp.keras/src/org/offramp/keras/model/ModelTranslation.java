// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.offramp.api.backbones.Quoted;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.Network;
import org.offramp.keras.files.Damage;
import org.offramp.keras.files.HdfArray;
import org.offramp.keras.files.SavedModel;
import org.offramp.keras.files.Settings;
import org.offramp.keras.layers.Flow;
import org.offramp.keras.layers.LayerCall;
import org.offramp.keras.layers.LayerTable;
import org.offramp.keras.layers.LayerTranslation;
import org.offramp.keras.layers.NetworkSketch;
import org.offramp.keras.layers.Rearranging;

/** Turns a saved model into a network, layer by layer; models inside of it become part of it. */
public final class ModelTranslation {
    private static final int MOST_CALLS = 10_000;

    /** Layers whose weights are the same bytes of the file don't make a small file a large network. */
    private static final long MOST_COPIES = 4;

    private static final long SPARE_BYTES = 64L << 20;

    /** Functions of two tensors that compute what the layers of the same name do. */
    private static final Set<String> FUNCTIONS = Set.of("Add", "Subtract", "Multiply", "Maximum", "Minimum");

    private final LayerTable table;
    private final SavedModel saved;
    private final NetworkSketch network;
    private int calls;

    public ModelTranslation(LayerTable table, SavedModel saved) {
        this.table = table;
        this.saved = saved;
        this.network = new NetworkSketch(SPARE_BYTES + MOST_COPIES * saved.weightBytes());
    }

    public Network translate() {
        LayerDescription model = new LayerDescription(new Settings(saved.description()));
        if (!model.isModel()) {
            throw Refusal.unsupported(
                    model.type(),
                    "The model is of the class " + Quoted.of(model.type()) + ", whose layers aren't in the file.",
                    "Build it as a functional or sequential model, or export it to ONNX and use that file.");
        }
        List<String> outputs = model(model, Optional.empty(), Scope.WHOLE_MODEL).stream()
                .map(flow -> new Rearranging(network).asIs(flow).tensor())
                .distinct()
                .toList();
        return network.finish(model.name(), outputs);
    }

    private void count(int more) {
        calls += more;
        if (calls > MOST_CALLS) {
            throw Damage.of("The model has more than " + MOST_CALLS + " layers.");
        }
    }

    /** @param given what a model inside of another takes in; none for the whole model */
    private List<Flow> model(LayerDescription model, Optional<List<Flow>> given, Scope scope) {
        return model.type().equals("Sequential") ? sequential(model, given, scope) : functional(model, given, scope);
    }

    private List<Flow> sequential(LayerDescription model, Optional<List<Flow>> given, Scope scope) {
        List<LayerDescription> layers = LayerDescription.of(model.layers());
        count(layers.size());
        Folders folders = new Folders(layers);
        List<Flow> flows =
                given.orElseGet(() -> List.of(network.input(inputName(layers), InputShapes.ofSequence(model, layers))));
        for (LayerDescription layer : layers) {
            if (!layer.isInput()) {
                flows = call(layer, flows, scope, folders);
            }
        }
        return flows;
    }

    private static String inputName(List<LayerDescription> layers) {
        return layers.stream()
                .limit(1)
                .filter(LayerDescription::isInput)
                .map(LayerDescription::name)
                .findFirst()
                .orElse("input");
    }

    private List<Flow> functional(LayerDescription model, Optional<List<Flow>> given, Scope scope) {
        FunctionalModel functional = new FunctionalModel(model);
        count(functional.layers().size());
        Folders folders = new Folders(functional.layers());
        List<TensorReference> inputs = functional.inputs();
        List<Flow> flows = given.orElseGet(() -> inputs.stream()
                .map(functional::input)
                .map(layer -> network.input(layer.name(), InputShapes.of(layer)))
                .toList());
        if (flows.size() != inputs.size()) {
            throw Damage.of(
                    model.describe() + " has " + inputs.size() + " inputs, but is called with " + flows.size() + ".");
        }
        Map<TensorReference, Flow> known = new HashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            known.put(inputs.get(i), flows.get(i));
        }
        return functional.run(known, (call, arguments) -> call(call.layer(), arguments, scope, folders));
    }

    private List<Flow> call(LayerDescription layer, List<Flow> inputs, Scope scope, Folders folders) {
        count(1);
        String folder = folders.of(layer);
        if (layer.isModel()) {
            return model(layer, Optional.of(inputs), scope.inside(layer, folder));
        }
        try {
            return List.of(lowered(layer, inputs, scope, folder));
        } catch (Refusal e) {
            throw e.at(layer.describe());
        } catch (RuntimeException e) {
            throw Damage.of(layer.describe() + ": " + Damage.reason(e));
        }
    }

    private Flow lowered(LayerDescription layer, List<Flow> inputs, Scope scope, String folder) {
        LayerTranslation translation = table.find(layer.type())
                .filter(known -> !layer.isFunction() || FUNCTIONS.contains(layer.type()) && inputs.size() == 2)
                .orElseThrow(() -> Refusal.unsupported(
                        layer.type(),
                        "Offramp doesn't know this type of layer.",
                        "Build the model without it, or export it to ONNX and use that file."));
        List<HdfArray> weights = saved.weights().of(scope.place(layer, folder));
        String name = scope.prefix() + layer.name();
        int before = network.size();
        Flow flow = translation.translate(
                new LayerCall(name, layer.type(), layer.settings(), inputs, weights, saved.isKeras3(), network));
        return network.named(flow, name, before);
    }
}
