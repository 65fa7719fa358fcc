// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.tflite.files.OperatorEntry;
import org.offramp.tflite.files.Quantization;

/** An operator of the model while it is translated. */
public final class TfliteNode {
    private static final int MOST_NUMBERS = 4096;

    private final OperatorEntry entry;
    private final Values values;
    private final NetworkBuilder network;
    private final Options options;

    public TfliteNode(OperatorEntry entry, Values values) {
        this.entry = entry;
        this.values = values;
        this.network = values.network();
        this.options = new Options(entry.options());
    }

    public String operator() {
        return entry.name();
    }

    void checkInputs(int least, int most) {
        int count = entry.inputs().size();
        if (count < least || count > most || entry.outputs().isEmpty()) {
            throw Refusal.damaged(
                    "It has " + count + " inputs and " + entry.outputs().size() + " outputs.");
        }
    }

    public int inputs() {
        return entry.inputs().size();
    }

    public int outputs() {
        return entry.outputs().size();
    }

    /** Whether an optional input is there. */
    public boolean has(int input) {
        return input < inputs() && entry.inputs().get(input) >= 0;
    }

    private int tensor(int input) {
        if (!has(input)) {
            throw Refusal.damaged("Its input " + input + " is missing.");
        }
        return entry.inputs().get(input);
    }

    /** An input as numbers to compute with: integers that stand for real numbers are those. */
    public Value input(int input) {
        return values.real(tensor(input), operator());
    }

    /** All inputs as numbers to compute with. */
    public List<Value> allInputs() {
        List<Value> all = new ArrayList<>();
        for (int i = 0; i < inputs(); i++) {
            all.add(input(i));
        }
        return all;
    }

    /** An input as the model has it: integers stay integers in exact arithmetic. */
    public Value stored(int input) {
        return values.stored(tensor(input), operator());
    }

    /** An input that is only moved: as integers where they mean the same in the output. */
    public Value moved(int input) {
        boolean same = quantization(input).equals(outputQuantization());
        return same && values.isInteger(tensor(input)) ? stored(input) : input(input);
    }

    /** Whether 8-bit integers come in and go out that are computed with as such. */
    public boolean isExact() {
        return has(0) && isByte(tensor(0)) && isByte(entry.outputs().get(0));
    }

    /** Whether an input is 8-bit integers that are computed with as such. */
    public boolean isExact(int input) {
        return has(input) && isByte(tensor(input));
    }

    private boolean isByte(int tensor) {
        Optional<ElementType> element = values.entry(tensor).element();
        return values.isInteger(tensor) && element.filter(it -> it.bytes() == 1).isPresent();
    }

    public Quantization quantization(int input) {
        return values.entry(tensor(input)).quantization();
    }

    public Quantization outputQuantization() {
        return values.entry(entry.outputs().get(0)).quantization();
    }

    /** The element type that the file says the first output has. */
    public ElementType outputElement() {
        return values.entry(entry.outputs().get(0)).elementFor(operator());
    }

    /** Zero points of a quantised input, in its element type. */
    public Operand zeroPoints(int input) {
        return values.zeroPoints(tensor(input));
    }

    public Operand outputZeroPoint() {
        return values.zeroPoints(entry.outputs().get(0));
    }

    /** The value of an input that has to be constant, in the file's order of axes. */
    public Tensor constant(int input) {
        Value value = stored(input);
        return network.arranged(value, Value.identity(value.shape().rank()))
                .constant()
                .orElseThrow(() -> Refusal.unsupported(
                        operator(),
                        "Its input " + input + " is known only when the network runs, but has to be constant.",
                        "Convert the model with a fixed input shape."));
    }

    /** A constant input of integers. */
    public List<Long> integers(int input) {
        Tensor tensor = constant(input);
        if (!tensor.element().isInteger() || tensor.size() > MOST_NUMBERS) {
            throw Refusal.damaged(
                    "Its input " + input + " has to be a list of integers, but is " + tensor.type() + ".");
        }
        return LongStream.of(tensor.toLongs()).boxed().toList();
    }

    /** A constant input that is one integer. */
    public int integer(int input) {
        List<Long> integers = integers(input);
        if (integers.size() != 1) {
            throw Refusal.damaged("Its input " + input + " has to be one integer, but has " + integers.size() + ".");
        }
        return Math.toIntExact(integers.get(0));
    }

    /** The numbers and flags that the operator is parametrised with. */
    public Options options() {
        return options;
    }

    private String stem() {
        return values.entry(entry.outputs().get(0)).name();
    }

    /** Adds an operator of the network, or computes it at once where its inputs are known. */
    public Operand add(Operator operator, Operand... arguments) {
        return add(operator, List.of(arguments));
    }

    public Operand add(Operator operator, List<Operand> arguments) {
        return network.add(stem(), operator, arguments);
    }

    /** An operator that works on each element by itself. */
    public Value onElements(Operator operator, Value value) {
        return new Value(add(operator, value.operand()), value.shape(), value.layout());
    }

    public Operand constant(Tensor tensor) {
        return network.constant(stem(), tensor);
    }

    /** One number of the given element type that broadcasts to everything. */
    public Operand scalar(ElementType element, double number) {
        return constant(
                element.isFloat()
                        ? Tensor.ofDoubles(element, Shape.SCALAR, number)
                        : Tensor.ofLongs(element, Shape.SCALAR, (long) number));
    }

    /** Counts elements of resized axes before they are made. */
    public void takePositions(long positions) {
        network.takePositions(positions);
    }

    /** A value with its axes in some order. */
    public Arranged arranged(Value value, List<Integer> order) {
        return new Arranged(network.arranged(value, order), value.shape(), order);
    }

    /** A value in whatever order of axes it is in already. */
    public Arranged inOwnOrder(Value value) {
        return arranged(value, value.ownOrder());
    }

    /** A value in the file's order of axes. */
    public Arranged plain(Value value) {
        return arranged(value, Value.identity(value.shape().rank()));
    }

    /** A map [batch, height, width, channels] of the file as the network has it: channels first. */
    public Arranged map(Value value) {
        if (value.shape().rank() != Value.CHANNELS_FIRST.size()) {
            throw Refusal.damaged("It takes in " + value.shape() + ", but needs 4 axes.");
        }
        return arranged(value, Value.CHANNELS_FIRST);
    }

    /** The elements of a value, in the order that they have in the network, as a shape with their number. */
    public Operand reshaped(Operand operand, Shape shape) {
        return network.reshaped(operand, shape);
    }

    /** The same elements in the file's order under another shape; no node where they needn't move. */
    public Value reshaped(Value value, Shape shape) {
        return value.viewed(shape)
                .orElseGet(() -> Value.plain(network.reshaped(plain(value).operand(), shape)));
    }

    public void give(int output, Value value) {
        values.give(entry.outputs().get(output), value);
    }

    /** Gives the first output. */
    public void give(Value value) {
        give(0, value);
    }

    /** A refusal because of something that Offramp doesn't compute. */
    public Refusal unsupported(String reason, String remedy) {
        return Refusal.unsupported(operator(), reason, remedy);
    }
}
