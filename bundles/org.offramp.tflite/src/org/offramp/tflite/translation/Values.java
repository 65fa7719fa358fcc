// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.translation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.operators.Cast;
import org.offramp.graph.operators.Dequantize;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Quantize;
import org.offramp.graph.operators.Rounding;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;
import org.offramp.tflite.files.Model;
import org.offramp.tflite.files.Quantization;
import org.offramp.tflite.files.TensorEntry;

/** The tensors of a model that are known so far: as they are stored, and as the real numbers that they stand for. */
public final class Values {
    private final Model model;
    private final NetworkBuilder network;
    private final Arithmetic arithmetic;
    private final Map<Integer, Value> stored = new HashMap<>();
    private final Map<Integer, Value> real = new HashMap<>();

    public Values(Model model, NetworkBuilder network, Arithmetic arithmetic) {
        this.model = model;
        this.network = network;
        this.arithmetic = arithmetic;
    }

    NetworkBuilder network() {
        return network;
    }

    TensorEntry entry(int tensor) {
        return model.tensors().get(tensor);
    }

    /** Whether its integers are computed with, not the numbers that they stand for. */
    boolean isInteger(int tensor) {
        return arithmetic == Arithmetic.EXACT && entry(tensor).isQuantised();
    }

    /** An input of the network takes real numbers, whatever the model's does. */
    public void input(int tensor, Shape shape) {
        TensorEntry entry = entry(tensor);
        ElementType element = entry.isQuantised() ? ElementType.FLOAT32 : entry.elementFor("the graph's input");
        give(tensor, Value.plain(network.input(entry.name(), new TensorType(element, shape))));
    }

    /** Says what a tensor is; a real number becomes an integer where the model has one. */
    void give(int tensor, Value value) {
        if (stored.containsKey(tensor) || entry(tensor).data().isPresent()) {
            throw Refusal.damaged("The " + entry(tensor).describe() + " is given twice.");
        }
        boolean rounds = isInteger(tensor) && value.element() == ElementType.FLOAT32;
        stored.put(tensor, rounds ? quantised(tensor, value) : value);
    }

    /** The tensor as the model has it, integers as integers; in float arithmetic what is computed is real. */
    Value stored(int tensor, String operator) {
        if (!stored.containsKey(tensor)) {
            TensorEntry entry = entry(tensor);
            Tensor constant = entry.constant(operator)
                    .orElseThrow(() -> Refusal.damaged(
                            "It takes in the " + entry.describe() + ", which nothing before it gives."));
            stored.put(tensor, Value.plain(network.constant(entry.name(), constant)));
        }
        return Optional.ofNullable(stored.get(tensor)).orElseThrow();
    }

    /** The tensor as numbers to compute with: float32 for floats and for integers that stand for real numbers. */
    Value real(int tensor, String operator) {
        Value value = stored(tensor, operator);
        if (!real.containsKey(tensor)) {
            real.put(tensor, real(tensor, value));
        }
        return Optional.ofNullable(real.get(tensor)).orElseThrow();
    }

    private Value real(int tensor, Value value) {
        TensorEntry entry = entry(tensor);
        if (entry.isQuantised() && value.element().isInteger()) {
            Quantization quantization = entry.quantization();
            return on(value, new Dequantize(axis(entry, value)), List.of(scales(entry), zeroPoints(tensor)));
        }
        boolean halved = value.element() == ElementType.FLOAT16 || value.element() == ElementType.FLOAT64;
        return halved ? on(value, new Cast(ElementType.FLOAT32), List.of()) : value;
    }

    private Value quantised(int tensor, Value value) {
        TensorEntry entry = entry(tensor);
        ElementType element = entry.elementFor("QUANTIZE");
        Quantize quantize = new Quantize(element, axis(entry, value), Rounding.HALF_AWAY);
        return on(value, quantize, List.of(scales(entry), zeroPoints(tensor)));
    }

    private Value on(Value value, Operator operator, List<Operand> others) {
        List<Operand> arguments = new ArrayList<>(List.of(value.operand()));
        arguments.addAll(others);
        return new Value(network.add(value.operand().name(), operator, arguments), value.shape(), value.layout());
    }

    /** The axis of the scales: only of constants, which lie as the file has them. */
    private static int axis(TensorEntry entry, Value value) {
        Quantization quantization = entry.quantization();
        if (quantization.isPerTensor()) {
            return 0;
        }
        boolean fits = value.constant().isPresent()
                && quantization.axis() >= 0
                && quantization.axis() < value.shape().rank()
                && value.shape().dim(quantization.axis()).factor()
                        == quantization.scales().size();
        if (!fits) {
            throw Refusal.damaged(
                    "The " + entry.describe() + " has " + quantization.scales().size() + " scales for axis "
                            + quantization.axis() + " of " + value.shape() + ".");
        }
        return quantization.axis();
    }

    private Operand scales(TensorEntry entry) {
        List<Float> scales = entry.quantization().scales();
        double[] values = scales.stream().mapToDouble(Float::doubleValue).toArray();
        return network.constant(
                entry.name() + "/scale", Tensor.ofDoubles(ElementType.FLOAT32, vector(scales.size()), values));
    }

    /** The zero points in the element type of a quantised tensor. */
    Operand zeroPoints(int tensor) {
        TensorEntry entry = entry(tensor);
        List<Long> zeros = entry.quantization().zeroPoints();
        long[] values = zeros.stream().mapToLong(Long::longValue).toArray();
        Tensor constant = Tensor.ofLongs(entry.elementFor("QUANTIZE"), vector(zeros.size()), values);
        if (!Arrays.equals(constant.toLongs(), values)) {
            throw Refusal.damaged("The " + entry.describe() + " has zero points that its integers can't be.");
        }
        return network.constant(entry.name() + "/zero", constant);
    }

    private static Shape vector(int elements) {
        return elements == 1 ? Shape.SCALAR : Shape.of(elements);
    }

    /** An output of the network: real numbers in the file's order of axes. */
    public Operand output(int tensor) {
        Value value = real(tensor, "the graph's output");
        Shape shape = value.shape();
        Operand operand = network.arranged(value, Value.identity(shape.rank()));
        return network.reshaped(operand, withBatchApart(shape));
    }

    /** A model for one sample may leave the batch out at its end; here it stays an axis of its own. */
    private static Shape withBatchApart(Shape shape) {
        if (shape.rank() == 0 || !shape.dim(0).perSample() || shape.dim(0).factor() == 1) {
            return shape;
        }
        List<Dim> dims = new ArrayList<>(shape.dims());
        dims.set(0, Dim.of(shape.dim(0).factor()));
        dims.add(0, Dim.BATCH);
        return new Shape(dims);
    }
}
