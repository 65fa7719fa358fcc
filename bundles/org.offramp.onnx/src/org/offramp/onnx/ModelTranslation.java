// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.offramp.api.backbones.Quoted;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.Network;
import org.offramp.graph.rewrites.Simplification;
import org.offramp.graph.rewrites.Simplified;
import org.offramp.graph.tensors.Tensor;
import org.offramp.onnx.files.TensorReader;
import org.offramp.onnx.proto.GraphProto;
import org.offramp.onnx.proto.ModelProto;
import org.offramp.onnx.proto.NodeProto;
import org.offramp.onnx.proto.OperatorSetIdProto;
import org.offramp.onnx.proto.TensorProto;
import org.offramp.onnx.proto.ValueInfoProto;
import org.offramp.onnx.translation.NetworkBuilder;
import org.offramp.onnx.translation.OnnxNode;
import org.offramp.onnx.translation.TranslationTable;

/** Turns a parsed model into a network: checks names and order, then translates node by node. */
final class ModelTranslation {
    private static final int OLDEST_OPSET = 6;
    private static final int NEWEST_OPSET = 28;
    private static final int MOST_OUTPUTS = 1000;

    private final TranslationTable table;
    private final ModelProto model;
    private final GraphProto graph;
    private final GraphInputs inputs;
    private final TensorReader tensors;

    /**
     * @param folded names of the inputs whose offered values were needed as constants
     * @param rewrites labels of what was simplified
     */
    record Result(Network network, List<String> folded, List<String> rewrites) {}

    ModelTranslation(TranslationTable table, ModelProto model, TensorReader tensors) {
        this.table = table;
        this.model = model;
        this.graph = model.getGraph();
        this.inputs = new GraphInputs(graph);
        this.tensors = tensors;
    }

    /** The model's opset of the default domain. */
    int opset() {
        long version = model.getOpsetImportList().stream()
                .filter(opset -> isDefault(opset.getDomain()))
                .mapToLong(OperatorSetIdProto::getVersion)
                .max()
                .orElse(0);
        if (version < OLDEST_OPSET || version > NEWEST_OPSET) {
            throw Refusal.damaged(
                    "The model is written for opset " + version + ", but Offramp reads " + OLDEST_OPSET + " to "
                            + NEWEST_OPSET + ".",
                    "Convert it with onnx.version_converter, or export it with opset_version=17.");
        }
        return (int) version;
    }

    private static boolean isDefault(String domain) {
        return domain.isEmpty() || domain.equals("ai.onnx");
    }

    /** @param offers values for inputs; an input becomes a constant where an operator needs one */
    Result translate(Map<String, Tensor> offers) {
        if (!model.hasGraph()) {
            throw Refusal.damaged("The model has no graph.", "Maybe the file is damaged: export the model again.");
        }
        int opset = opset();
        if (graph.getSparseInitializerCount() > 0) {
            throw Refusal.damaged("The model has sparse weights.", "Export it with dense ones.");
        }
        List<String> outputs =
                graph.getOutputList().stream().map(ValueInfoProto::getName).toList();
        checkOutputs(outputs);
        Set<String> given = given();
        NodeOrder order = new NodeOrder(graph.getNodeList(), given);
        Set<String> names = new HashSet<>(given);
        names.addAll(order.produced());
        checkProduced(outputs, names);
        NetworkBuilder network = new NetworkBuilder(names, offers);
        List<NodeProto> nodes = order.sorted(outputs);
        nodes.forEach(this::checkKnown);
        inputs.types(offers).forEach(network::input);
        declareInitializers(network, nodes, outputs);
        nodes.forEach(node -> translate(node, opset, network));
        Simplified simplified =
                Simplification.apply(network.finish(graph.getName().isEmpty() ? "network" : graph.getName(), outputs));
        return new Result(simplified.network(), network.folded(), simplified.labels());
    }

    private static void checkOutputs(List<String> outputs) {
        if (outputs.size() > MOST_OUTPUTS) {
            throw Refusal.damaged(
                    "The model has " + outputs.size() + " outputs.",
                    "Offramp converts classifiers, which have one: maybe this is another kind of model.");
        }
        if (outputs.isEmpty() || new HashSet<>(outputs).size() < outputs.size() || outputs.contains("")) {
            throw Refusal.damaged(
                    outputs.isEmpty() ? "The model has no output." : "Its outputs have no names or the same one.",
                    "Maybe the file is damaged: export the model again.");
        }
    }

    private static void checkProduced(List<String> outputs, Set<String> names) {
        for (String output : outputs) {
            if (!names.contains(output)) {
                throw Refusal.damaged(
                        "The graph's output " + Quoted.of(output) + " is given by nothing.",
                        "Maybe a name is misspelt: export the model again.");
            }
        }
    }

    private Set<String> given() {
        Set<String> given = new HashSet<>();
        for (TensorProto initializer : graph.getInitializerList()) {
            if (!given.add(initializer.getName())) {
                throw Refusal.damaged(
                        "Two initializers have the name " + Quoted.of(initializer.getName()) + ".",
                        "Every tensor of a graph needs a name of its own: export the model again.");
            }
        }
        given.addAll(inputs.names());
        return given;
    }

    private void checkKnown(NodeProto node) {
        String operator = operator(node);
        if (table.knows(operator)) {
            return;
        }
        throw Refusal.unsupported(
                operator,
                OnnxNode.describe(node) + ": Offramp doesn't know the operator " + Quoted.of(operator) + ".",
                "Export the model without it; operators of the ONNX standard that classifiers use are known.");
    }

    /** With its domain in front where it isn't one of the standard. */
    private static String operator(NodeProto node) {
        return isDefault(node.getDomain()) ? node.getOpType() : node.getDomain() + "." + node.getOpType();
    }

    /** Only those that are used: the others may be of any type. */
    private void declareInitializers(NetworkBuilder network, List<NodeProto> nodes, List<String> outputs) {
        Set<String> used = new HashSet<>(outputs);
        nodes.forEach(node -> used.addAll(node.getInputList()));
        for (TensorProto initializer : graph.getInitializerList()) {
            if (used.contains(initializer.getName())) {
                network.constant(
                        initializer.getName(), tensors.read(initializer, () -> inputs.consumer(initializer.getName())));
            }
        }
    }

    private void translate(NodeProto proto, int opset, NetworkBuilder network) {
        try {
            OnnxNode node = new OnnxNode(proto, opset, network, tensors);
            table.find(operator(proto)).orElseThrow().translate(node);
        } catch (Refusal e) {
            throw e.at(OnnxNode.describe(proto));
        } catch (RuntimeException e) {
            throw Refusal.damaged(
                    OnnxNode.describe(proto) + ": " + reason(e),
                    "Check the model with onnx.checker, or export it again.");
        }
    }

    private static String reason(RuntimeException e) {
        String message = e.getMessage();
        if (e instanceof ArithmeticException) {
            return "A number in it is far too large (" + message + ").";
        }
        return message == null ? "It can't be read (" + e.getClass().getSimpleName() + ")." : message;
    }
}
