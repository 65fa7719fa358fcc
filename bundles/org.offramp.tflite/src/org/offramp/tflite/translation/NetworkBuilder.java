// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.ConstantFolding;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Transpose;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** The network that grows while the operators of a model are translated, one after the other. */
public final class NetworkBuilder {
    /** One tensor of the network under a certain shape and order of its elements. */
    private record Form(String name, Shape shape, List<Integer> memory) {}

    private final List<Input> inputs = new ArrayList<>();
    private final Map<String, Tensor> constants = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<Form, Operand> forms = new HashMap<>();
    private final Limits limits;

    /** @param fileSize bytes of the file */
    public NetworkBuilder(long fileSize) {
        this.limits = new Limits(fileSize);
    }

    /** Converters join the names of all that they merged into one tensor with semicolons: the first is enough. */
    private String freshName(String wish) {
        String first = wish.substring(0, wish.indexOf(';') < 0 ? wish.length() : wish.indexOf(';'));
        String stem = first.isEmpty() ? "tensor" : first;
        String name = stem;
        for (int i = 1; !taken.add(name); i++) {
            name = stem + "/" + (i < 1000 ? String.valueOf(i) : i + "." + taken.size());
        }
        return name;
    }

    public Operand input(String name, TensorType type) {
        Limits.checkSize(type);
        Input input = new Input(freshName(name), type);
        inputs.add(input);
        return new Operand(input.name(), type, Optional.empty());
    }

    public Operand constant(String stem, Tensor tensor) {
        return new Operand(freshName(stem), tensor.type(), Optional.of(tensor));
    }

    void takePositions(long positions) {
        limits.takePositions(positions);
    }

    /** Adds an operator, or computes it at once where its inputs are known. */
    public Operand add(String stem, Operator operator, List<Operand> arguments) {
        TensorType type = operator.infer(arguments.stream().map(Operand::type).toList());
        Limits.checkSize(type);
        Limits.checkNodes(nodes.size());
        Optional<Tensor> folded = folded(operator, type, arguments);
        String name = freshName(stem);
        if (folded.isEmpty()) {
            arguments.forEach(this::use);
            nodes.add(new Node(
                    name, operator, arguments.stream().map(Operand::name).toList(), name));
        }
        return new Operand(name, type, folded);
    }

    private Optional<Tensor> folded(Operator operator, TensorType type, List<Operand> arguments) {
        List<Tensor> known =
                arguments.stream().flatMap(each -> each.constant().stream()).toList();
        if (known.size() < arguments.size()) {
            return Optional.empty();
        }
        if (!(operator instanceof Reshape)) {
            limits.takeConstant(type);
            known.forEach(constant -> limits.takeConstant(constant.type()));
        }
        return ConstantFolding.fold(operator, known);
    }

    private void use(Operand operand) {
        operand.constant().ifPresent(tensor -> constants.put(operand.name(), tensor));
    }

    /** The value with its axes in some order, each element in its place; at most one transpose. */
    public Operand arranged(Value value, List<Integer> order) {
        Shape shape = Value.permuted(value.shape(), order);
        List<Integer> wanted = value.layout().inOrder(value.shape(), order);
        if (value.operand().shape().equals(shape) && value.layout().memory().equals(wanted)) {
            return value.operand();
        }
        Form form = new Form(value.operand().name(), shape, wanted);
        if (!forms.containsKey(form)) {
            forms.put(form, moved(value, order, wanted, shape));
        }
        return Optional.ofNullable(forms.get(form)).orElseThrow();
    }

    private Operand moved(Value value, List<Integer> order, List<Integer> wanted, Shape shape) {
        Operand operand = value.operand();
        List<Integer> memory = value.layout().memory();
        if (memory.equals(wanted)) {
            return reshaped(operand, shape);
        }
        if (value.layout().isPlain() && operand.shape().equals(value.shape())) {
            return add(operand.name(), new Transpose(order), List.of(operand));
        }
        Operand units = reshaped(operand, value.layout().memoryShape());
        List<Integer> moves = wanted.stream().map(memory::indexOf).toList();
        return reshaped(add(operand.name(), new Transpose(moves), List.of(units)), shape);
    }

    Operand reshaped(Operand operand, Shape shape) {
        return operand.shape().equals(shape) ? operand : add(operand.name(), new Reshape(shape), List.of(operand));
    }

    /** The network with these outputs, each under a wished name. */
    public Network finish(String name, List<Operand> outputs, List<String> wishes) {
        OutputNaming naming = new OutputNaming(inputs, nodes, taken);
        for (int i = 0; i < outputs.size(); i++) {
            if (outputs.get(i).constant().isPresent()) {
                throw Refusal.unfit(
                        "Its output doesn't depend on its input.",
                        "Offramp converts classifiers: maybe this is another kind of model.");
            }
            naming.name(outputs.get(i), wishes.get(i));
        }
        Map<String, Tensor> renamed = naming.renamed(constants);
        return new Network(name, inputs, renamed, naming.nodes(), naming.outputs()).withOutputs(naming.outputs());
    }
}
