// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.offramp.api.backbones.Quoted;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.operators.Dequantize;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.onnx.files.TensorReader;
import org.offramp.onnx.proto.NodeProto;
import org.offramp.onnx.proto.TensorProto;

/** A node while it is translated. */
public final class OnnxNode {
    private final NodeProto proto;
    private final int opset;
    private final NetworkBuilder network;
    private final TensorReader tensors;
    private final Attributes attributes;
    private final int inputs;

    public OnnxNode(NodeProto proto, int opset, NetworkBuilder network, TensorReader tensors) {
        this.proto = proto;
        this.opset = opset;
        this.network = network;
        this.tensors = tensors;
        this.attributes = new Attributes(proto.getAttributeList());
        this.inputs = inputsUsed(proto);
    }

    private static int inputsUsed(NodeProto proto) {
        int used = proto.getInputCount();
        while (used > 0 && proto.getInput(used - 1).isEmpty()) {
            used--;
        }
        return used;
    }

    /** Operator and name of a node, for messages. */
    public static String describe(NodeProto proto) {
        String name = proto.getName().isEmpty() && proto.getOutputCount() > 0 ? proto.getOutput(0) : proto.getName();
        return Quoted.of(proto.getOpType()).replace("'", "") + " " + Quoted.of(name);
    }

    public String operator() {
        return proto.getOpType();
    }

    /** Version of the operator set that the model is written for. */
    public int opset() {
        return opset;
    }

    public Attributes attributes() {
        return attributes;
    }

    void checkInputs(int least, int most) {
        if (inputs < least || inputs > most) {
            throw Refusal.damaged(
                    "It has " + inputs + " inputs, but takes " + (least == most ? "" : least + " to ") + most + ".",
                    "Maybe the file is damaged: export the model again.");
        }
    }

    public int inputs() {
        return inputs;
    }

    /** Whether an optional input is there. */
    public boolean has(int input) {
        return input < inputs && !proto.getInput(input).isEmpty();
    }

    public Value input(int input) {
        if (!has(input)) {
            throw Refusal.damaged("Its input " + input + " is missing.", "Export the model again.");
        }
        return network.value(proto.getInput(input));
    }

    /** All inputs, none of them missing. */
    public List<Value> allInputs() {
        List<Value> all = new ArrayList<>();
        for (int i = 0; i < inputs; i++) {
            all.add(input(i));
        }
        return all;
    }

    /** An input that has to be constant. */
    public Tensor constant(int input) {
        return network.demand(input(input));
    }

    /** Whether the input is constant already, without a look at offered values. */
    public boolean isConstant(int input) {
        return input(input) instanceof Value.Constant;
    }

    /** A constant input of integers. */
    public List<Long> integers(int input) {
        Tensor tensor = constant(input);
        if (!tensor.element().isInteger()) {
            throw Refusal.damaged(
                    "Its input " + input + " has to be integers, but is " + tensor.type() + ".",
                    "Maybe a cast is missing.");
        }
        checkVector(input, tensor);
        return LongStream.of(tensor.toLongs()).boxed().toList();
    }

    /** A constant input of numbers of which there must be one. */
    public double number(int input) {
        Tensor tensor = constant(input);
        if (tensor.size() != 1) {
            throw Refusal.damaged(
                    "Its input " + input + " has to be one number, but is " + tensor.type() + ".",
                    "Export the model again.");
        }
        return tensor.doubleAt(0);
    }

    /** An input of integers that may depend on the batch size: a shape or sizes. */
    public List<Extent> extents(int input) {
        if (input(input) instanceof Value.PerBatch pair) {
            return BatchSizes.extents(pair);
        }
        return integers(input).stream().map(number -> new Extent(number, false)).toList();
    }

    private static void checkVector(int input, Tensor tensor) {
        if (tensor.shape().rank() > 1 || tensor.size() > 1 << 16) {
            throw Refusal.damaged(
                    "Its input " + input + " has to be a short list of numbers, but is " + tensor.type() + ".",
                    "Export the model again.");
        }
    }

    /** Whether somebody can use that output. */
    public boolean wants(int output) {
        return output < proto.getOutputCount() && !proto.getOutput(output).isEmpty();
    }

    public int outputs() {
        return proto.getOutputCount();
    }

    /** Counts towards what all resized axes of the model together may take, before they are computed. */
    public void reserve(double weights) {
        network.reserve(weights);
    }

    /** Adds an operator and returns its result, computed at once where the inputs are constant. */
    public Value add(Operator operator, Value... arguments) {
        return add(operator, List.of(arguments));
    }

    public Value add(Operator operator, List<Value> arguments) {
        return network.add(proto.getName(), stem(), operator, arguments);
    }

    /** The same for integers turned into real numbers, which otherwise stays an operator even for constants. */
    public Value dequantized(Dequantize operator, Value... arguments) {
        return network.dequantized(proto.getName(), stem(), operator, List.of(arguments));
    }

    private String stem() {
        return proto.getOutputList().stream()
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("unused");
    }

    public Value constant(Tensor tensor) {
        return new Value.Constant(network.freshName(stem()), tensor);
    }

    /** One number of the given element type that broadcasts to everything. */
    public Value scalar(ElementType element, double number) {
        return constant(
                element.isFloat()
                        ? Tensor.ofDoubles(element, Shape.SCALAR, number)
                        : Tensor.ofLongs(element, Shape.SCALAR, (long) number));
    }

    /** The extents of a shape as integers, symbolic where it is. */
    public Value shape(List<Dim> dims) {
        String name = network.freshName(stem());
        if (dims.stream().allMatch(Dim::isFixed)) {
            return new Value.Constant(
                    name, Tensor.ofLongs(dims.stream().mapToLong(Dim::factor).toArray()));
        }
        return BatchSizes.shape(name, dims);
    }

    /** A tensor out of an attribute. */
    public Tensor read(TensorProto tensor) {
        return tensors.read(tensor, this::operator);
    }

    /** Says what an output is; one that nobody wants is forgotten. */
    public void give(int output, Value value) {
        if (wants(output)) {
            network.bind(proto.getOutput(output), value);
        }
    }

    /** Gives the only output. */
    public void give(Value value) {
        give(0, value);
    }

    /** A refusal because of something that Offramp doesn't compute. */
    public Refusal unsupported(String reason, String remedy) {
        return Refusal.unsupported(operator(), reason, remedy);
    }
}
