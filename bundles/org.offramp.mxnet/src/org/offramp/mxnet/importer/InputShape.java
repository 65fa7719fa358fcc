// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.offramp.api.backbones.Quoted;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.mxnet.importer.files.SymbolGraph;
import org.offramp.mxnet.importer.files.SymbolNode;
import org.offramp.mxnet.importer.translation.Attributes;

/** How large the input is: the symbol's __shape__ says it, or the signature beside it; MXNet's files need neither. */
record InputShape(SymbolGraph graph, Map<String, Tensor> parameters, Map<String, List<Long>> signature) {
    private static final String SHAPE = "__shape__";

    /**
     * @param variable index of the input's node
     * @param file where a shape would be written
     */
    Shape of(int variable, String file) {
        SymbolNode node = graph.nodes().get(variable);
        List<Long> extents = fromSignature(node.name()).orElseGet(() -> declared(node));
        if (extents.size() < 2 || extents.stream().skip(1).anyMatch(extent -> extent < 1)) {
            throw Refusal.damaged(
                    "It doesn't say how large its input " + Quoted.of(node.name()) + " is.",
                    "Write into " + file + " beside it: {\"inputs\": [{\"data_name\": \"" + node.name()
                            + "\", \"data_shape\": " + suggestion(variable) + "}]}, with your own numbers after the 0,"
                            + " which stands for the batch.");
        }
        List<Dim> dims = new ArrayList<>(List.of(Dim.BATCH));
        extents.stream().skip(1).map(Dim::of).forEach(dims::add);
        return new Shape(dims);
    }

    private Optional<List<Long>> fromSignature(String name) {
        return Optional.ofNullable(signature.get(name));
    }

    private static List<Long> declared(SymbolNode node) {
        return new Attributes(node.attributes())
                .integers(SHAPE).orElse(List.of()).stream()
                        .map(Integer::longValue)
                        .toList();
    }

    /** What the first layer's weights tell. */
    private String suggestion(int variable) {
        return graph.nodes().stream()
                .filter(node -> node.inputs().size() > 1 && node.inputs().get(0).node() == variable)
                .map(this::suggestion)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("[0, 3, 224, 224]");
    }

    private Optional<String> suggestion(SymbolNode layer) {
        String weights = graph.nodes().get(layer.inputs().get(1).node()).name();
        Optional<Tensor> tensor = Optional.ofNullable(parameters.get(weights))
                .filter(t -> t.shape().rank() >= 2);
        return tensor.map(Tensor::shape).map(shape -> suggestion(layer, shape));
    }

    private static String suggestion(SymbolNode layer, Shape weights) {
        List<Integer> extents = new ArrayList<>();
        int groups = new Attributes(layer.attributes()).integer("num_group", 1);
        extents.add(0);
        extents.add(weights.extent(1) * (layer.operator().equals("Convolution") ? groups : 1));
        for (int axis = 2; axis < weights.rank(); axis++) {
            extents.add(weights.rank() == 3 ? 1000 : 224);
        }
        return extents.stream().map(Object::toString).collect(Collectors.joining(", ", "[", "]"));
    }
}
