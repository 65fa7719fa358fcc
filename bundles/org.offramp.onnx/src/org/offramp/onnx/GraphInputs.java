// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.offramp.api.backbones.Quoted;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;
import org.offramp.onnx.files.ElementTypes;
import org.offramp.onnx.proto.GraphProto;
import org.offramp.onnx.proto.NodeProto;
import org.offramp.onnx.proto.TensorProto;
import org.offramp.onnx.proto.TensorShapeProto;
import org.offramp.onnx.proto.TypeProto;
import org.offramp.onnx.proto.ValueInfoProto;

/** The inputs of a graph, without the initializers that old models list among them. */
final class GraphInputs {
    private final GraphProto graph;

    GraphInputs(GraphProto graph) {
        this.graph = graph;
    }

    /** Names in the order of the file. */
    List<String> names() {
        Set<String> initializers = new HashSet<>();
        for (TensorProto initializer : graph.getInitializerList()) {
            initializers.add(initializer.getName());
        }
        return graph.getInputList().stream()
                .map(ValueInfoProto::getName)
                .filter(name -> !initializers.contains(name))
                .toList();
    }

    /** Checks that Offramp has the element types of all inputs. */
    List<ElementType> elements() {
        return graph.getInputList().stream().map(this::element).toList();
    }

    /** @param offers values for inputs, which then have exactly the values' types */
    Map<String, TensorType> types(Map<String, Tensor> offers) {
        Set<String> names = new HashSet<>(names());
        Map<String, TensorType> types = new LinkedHashMap<>();
        for (ValueInfoProto input : graph.getInputList()) {
            if (!names.contains(input.getName())) {
                continue;
            }
            if (types.containsKey(input.getName())) {
                throw Refusal.damaged(
                        "Two inputs have the name " + Quoted.of(input.getName()) + ".", "Export the model again.");
            }
            ElementType element = element(input);
            boolean offered = offers.containsKey(input.getName());
            types.put(
                    input.getName(),
                    offered ? offered(input, element, offers.get(input.getName())) : declared(input, element));
        }
        return types;
    }

    private ElementType element(ValueInfoProto input) {
        TypeProto type = input.getType();
        if (!type.hasTensorType()) {
            throw Refusal.unsupported(
                    consumer(input.getName()),
                    consumer(input.getName()) + ": The input " + Quoted.of(input.getName())
                            + " isn't a tensor, but a sequence, map, optional or sparse value.",
                    "Offramp converts networks on plain tensors.");
        }
        int number = type.getTensorType().getElemType();
        return ElementTypes.find(number)
                .orElseThrow(() -> Refusal.unsupported(
                        consumer(input.getName()),
                        consumer(input.getName()) + ": The input " + Quoted.of(input.getName())
                                + " has elements of the type " + ElementTypes.describe(number) + ".",
                        "Offramp computes with float16, float32, float64, integers and booleans."));
    }

    /** The first operator that takes a tensor in. */
    String consumer(String tensor) {
        return graph.getNodeList().stream()
                .filter(node -> node.getInputList().contains(tensor))
                .map(NodeProto::getOpType)
                .findFirst()
                .orElse("Input");
    }

    private static TensorType offered(ValueInfoProto input, ElementType element, Tensor value) {
        boolean ranked = input.getType().getTensorType().hasShape();
        boolean sameRank = input.getType().getTensorType().getShape().getDimCount()
                == value.shape().rank();
        if (value.element() != element || ranked && !sameRank) {
            throw Refusal.damaged(
                    "The input " + Quoted.of(input.getName()) + " is declared in another way than its value "
                            + value.type() + ".",
                    "Maybe the values belong to another model.");
        }
        return value.type();
    }

    private static TensorType declared(ValueInfoProto input, ElementType element) {
        TypeProto.Tensor type = input.getType().getTensorType();
        if (!type.hasShape()) {
            throw Refusal.damaged(
                    "The input " + Quoted.of(input.getName()) + " has no shape.",
                    "Export the model with a fixed input size and a symbolic batch size only.");
        }
        List<Dim> dims = new ArrayList<>();
        for (TensorShapeProto.Dimension dimension : type.getShape().getDimList()) {
            dims.add(dim(input.getName(), dimension, dims.size()));
        }
        try {
            return new TensorType(element, new Shape(dims));
        } catch (IllegalArgumentException e) {
            throw Refusal.damaged(
                    "The input " + Quoted.of(input.getName()) + ": " + e.getMessage(),
                    "Export the model with a real input size.");
        }
    }

    private static Dim dim(String input, TensorShapeProto.Dimension dimension, int axis) {
        long value = dimension.getDimValue();
        if (value > 0) {
            return Dim.of(value);
        }
        if (value < -1 || axis > 0) {
            String size = dimension.hasDimParam() ? Quoted.of(dimension.getDimParam()) : Long.toString(value);
            throw Refusal.damaged(
                    "The input " + Quoted.of(input) + " has no fixed extent on axis " + axis + ": " + size + ".",
                    "Only the batch, axis 0, may be left open: export the model with a fixed input size.");
        }
        return Dim.BATCH;
    }
}
