// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.symbol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** Collects the nodes of a symbol. Names of tensors never reach MXNet: nodes are called n0, n1, … */
final class SymbolBuilder {
    /** Any version from 1.0 on gives the same; this one raises no warning. */
    private static final int MXNET_VERSION = 10900;

    private final Network network;
    private final List<String> nodes = new ArrayList<>();
    private final List<Integer> variables = new ArrayList<>();
    private final Map<String, String> inputs = new LinkedHashMap<>();
    private final Map<String, Tensor> parameters = new LinkedHashMap<>();
    private final Map<String, Value> values = new HashMap<>();
    private final Set<Value> used = new HashSet<>();

    SymbolBuilder(Network network) {
        this.network = network;
    }

    /** The value of a tensor: given before, else a constant of the network, else fed in when the symbol runs. */
    Value of(String tensor) {
        if (!values.containsKey(tensor)) {
            Optional<Tensor> constant = network.constant(tensor);
            values.put(tensor, constant.map(this::parameter).orElseGet(() -> input(tensor)));
        }
        return values.get(tensor);
    }

    Value of(Site site, int input) {
        return of(site.name(input));
    }

    void define(String tensor, Value value) {
        values.put(tensor, value);
    }

    private Value input(String tensor) {
        Value value = variable();
        inputs.put(name(value), tensor);
        return value;
    }

    /** A new variable that holds a constant: other element types become float32, a scalar a vector of one element. */
    Value parameter(Tensor constant) {
        Value value = variable();
        Shape shape = constant.shape().rank() == 0 ? Shape.of(1) : constant.shape();
        parameters.put(
                name(value),
                constant.element() == ElementType.FLOAT32
                        ? constant.reshaped(shape)
                        : Tensor.ofFloats(shape, constant.toFloats()));
        return value;
    }

    Value parameter(Shape shape, float... values) {
        return parameter(Tensor.ofFloats(shape, values));
    }

    private Value variable() {
        variables.add(nodes.size());
        return node("null", Attributes.NONE);
    }

    /** Takes a value as a head; false for variables and values that something else takes already. */
    boolean take(Value value) {
        return !variables.contains(value.node()) && used.add(value);
    }

    Value node(String operator, Attributes attributes, Value... arguments) {
        Value value = new Value(nodes.size());
        used.addAll(List.of(arguments));
        nodes.add("{\"op\":\"%s\",\"name\":\"%s\",\"attrs\":%s,\"inputs\":%s}"
                .formatted(operator, name(value), attributes.json(), entries(List.of(arguments))));
        return value;
    }

    int size() {
        return nodes.size();
    }

    static String name(Value value) {
        return "n" + value.node();
    }

    private static String entries(List<Value> values) {
        return values.stream().map(value -> "[" + value.node() + ",0,0]").collect(Collectors.joining(",", "[", "]"));
    }

    /** Inputs of the symbol: names of its variables, each with the tensor that goes there. */
    Map<String, String> inputs() {
        return inputs;
    }

    /** Constants by the names of their variables. */
    Map<String, Tensor> parameters() {
        return parameters;
    }

    String json(List<Value> heads) {
        List<Integer> rows = IntStream.rangeClosed(0, nodes.size()).boxed().toList();
        return "{\"nodes\":[%s],\"arg_nodes\":%s,\"node_row_ptr\":%s,\"heads\":%s,\"attrs\":{\"mxnet_version\":[\"int\",%d]}}"
                .formatted(String.join(",\n", nodes), variables, rows, entries(heads), MXNET_VERSION);
    }
}
