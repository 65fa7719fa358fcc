// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.offramp.api.backbones.ImportedBackbone;
import org.offramp.api.backbones.Quoted;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.rewrites.Simplification;
import org.offramp.graph.rewrites.Simplified;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;
import org.offramp.mxnet.importer.files.Companions;
import org.offramp.mxnet.importer.files.SymbolGraph;
import org.offramp.mxnet.importer.files.SymbolNode;
import org.offramp.mxnet.importer.translation.Arguments;
import org.offramp.mxnet.importer.translation.NetworkSketch;
import org.offramp.mxnet.importer.translation.SymbolSite;
import org.offramp.mxnet.importer.translation.TranslationTable;
import org.offramp.mxnet.importer.translation.Value;

/** Turns a symbol and its parameters into a network, node by node. */
final class SymbolTranslation implements Arguments {
    private final SymbolGraph graph;
    private final Map<String, Tensor> parameters;
    private final InputShape shape;
    private final Companions companions;
    private final NetworkSketch network = new NetworkSketch();
    private final Map<Integer, List<Value>> values = new HashMap<>();
    private final Map<String, Value> variables = new HashMap<>();
    private final Set<String> inputs = new LinkedHashSet<>();
    private final Set<ElementType> converted = new LinkedHashSet<>();

    SymbolTranslation(
            SymbolGraph graph,
            Map<String, Tensor> parameters,
            Map<String, List<Long>> signature,
            Companions companions) {
        this.graph = graph;
        this.parameters = parameters;
        this.shape = new InputShape(graph, parameters, signature);
        this.companions = companions;
    }

    /** @param format what the files were, for people */
    ImportedBackbone translate(TranslationTable table, String format) {
        Set<Integer> needed = needed();
        for (int i = 0; i < graph.nodes().size(); i++) {
            if (needed.contains(i) && !graph.nodes().get(i).isVariable()) {
                values.put(i, translate(graph.nodes().get(i), table));
            }
        }
        List<Value> heads = graph.heads().stream().map(this::of).toList();
        Simplified simplified = Simplification.apply(network.finish("network", heads));
        List<String> rewrites = new ArrayList<>();
        converted.forEach(element -> rewrites.add("parameters of " + element + " as FLOAT32"));
        rewrites.addAll(simplified.labels());
        return new ImportedBackbone(simplified.network(), format, rewrites);
    }

    /** What the heads depend on: a node's inputs are before it. */
    private Set<Integer> needed() {
        Set<Integer> needed = new HashSet<>();
        graph.heads().forEach(head -> needed.add(head.node()));
        for (int i = graph.nodes().size() - 1; i >= 0; i--) {
            if (needed.contains(i)) {
                graph.nodes().get(i).inputs().forEach(input -> needed.add(input.node()));
            }
        }
        return needed;
    }

    private List<Value> translate(SymbolNode node, TranslationTable table) {
        try {
            return table.find(node.operator())
                    .orElseThrow(() -> Refusal.unsupported(
                            node.operator(),
                            "Offramp doesn't know the operator " + Quoted.of(node.operator()) + ".",
                            "Operators of convolutional networks are known; see the README's table."))
                    .translate(new SymbolSite(node, this, network));
        } catch (Refusal e) {
            throw e.at(node.describe());
        } catch (RuntimeException e) {
            throw Refusal.damaged(
                    node.describe() + ": " + e.getMessage(), "Check the model in MXNet, or export it again.");
        }
    }

    @Override
    public Value of(SymbolNode.Entry entry) {
        SymbolNode node = graph.nodes().get(entry.node());
        if (node.isVariable()) {
            return parameters.containsKey(node.name()) ? named(node.name()) : input(entry.node());
        }
        List<Value> outputs = values.getOrDefault(entry.node(), List.of());
        if (entry.output() >= outputs.size()) {
            throw Refusal.unsupported(
                    node.operator(),
                    node.describe() + " has no output " + entry.output() + " that Offramp computes.",
                    "Export the model without the use of it.");
        }
        return outputs.get(entry.output());
    }

    /** The one variable that nothing is known of is the data. */
    private Value input(int variable) {
        String name = graph.nodes().get(variable).name();
        inputs.add(name);
        if (inputs.size() > 1) {
            throw Refusal.damaged(
                    "There are no parameters for "
                            + String.join(
                                    " and ", inputs.stream().map(Quoted::of).toList())
                            + ", but only one of them can be the input.",
                    "Maybe the parameters belong to another symbol, or the network has several inputs: Offramp"
                            + " converts networks with one.");
        }
        if (!variables.containsKey(name)) {
            TensorType type = TensorType.float32(shape.of(variable, companions.signatureName()));
            variables.put(name, network.input(name, type));
        }
        return variables.get(name);
    }

    @Override
    public Value named(String parameter) {
        if (!variables.containsKey(parameter)) {
            Tensor tensor = Optional.ofNullable(parameters.get(parameter))
                    .orElseThrow(() -> Refusal.damaged(
                            "There is no parameter " + Quoted.of(parameter) + ".",
                            "Maybe the parameters belong to another symbol."));
            variables.put(parameter, network.addConstant(parameter, float32(tensor)));
        }
        return variables.get(parameter);
    }

    private Tensor float32(Tensor tensor) {
        if (tensor.element() == ElementType.FLOAT32 || !tensor.element().isFloat()) {
            return tensor;
        }
        converted.add(tensor.element());
        return Tensor.ofFloats(tensor.shape(), tensor.toFloats());
    }
}
