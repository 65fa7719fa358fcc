// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

import java.util.List;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** Layers that bring the raw input into the range that a network was trained for. */
final class InputScaling {
    private static final double SMALLEST_DEVIATION = 1e-7;

    private InputScaling() {}

    static Flow rescale(LayerCall call) {
        Flow x = call.input();
        List<Double> factors = call.settings().numbers("scale");
        List<Double> shifts = call.settings().numbers("offset");
        Flow scaled =
                call.node("scaled", new Binary(BinaryFunction.MULTIPLY), x, constant(call, "scale", factors, 1, x));
        boolean shifted = shifts.stream().anyMatch(shift -> shift != 0);
        return shifted
                ? call.node("shifted", new Binary(BinaryFunction.ADD), scaled, constant(call, "offset", shifts, 0, x))
                : scaled;
    }

    /** A number for all elements, or one for each along the last axis. */
    private static String constant(LayerCall call, String part, List<Double> values, double otherwise, Flow x) {
        if (values.size() < 2) {
            return call.scalar(values.isEmpty() ? otherwise : values.get(0));
        }
        return call.constant(part + "." + x.arrangement(), () -> Parameters.broadcastable(vector(values), x));
    }

    private static Tensor vector(List<Double> values) {
        double[] numbers = values.stream().mapToDouble(Double::doubleValue).toArray();
        return Tensor.ofDoubles(ElementType.FLOAT32, Shape.of(numbers.length), numbers);
    }

    /** By mean and variance, which are weights or settings. */
    static Flow normalize(LayerCall call) {
        if (call.settings().flag("invert", false)) {
            throw call.unsupported("Inverse normalisation isn't supported.");
        }
        Flow x = call.input();
        List<Double> means = call.settings().numbers("mean");
        boolean configured = !means.isEmpty();
        Tensor mean = configured ? vector(means) : call.weight(0);
        Tensor variance = configured ? vector(call.settings().numbers("variance")) : call.weight(1);
        Tensor deviation = Tensor.ofDoubles(ElementType.FLOAT32, variance.shape(), deviations(variance));
        Flow centred = call.node("centred", new Binary(BinaryFunction.SUBTRACT), x, laidOut(call, "mean", mean, x));
        return call.node(
                "normalized", new Binary(BinaryFunction.DIVIDE), centred, laidOut(call, "deviation", deviation, x));
    }

    private static double[] deviations(Tensor variance) {
        double[] deviations = variance.toDoubles();
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = Math.max(Math.sqrt(deviations[i]), SMALLEST_DEVIATION);
        }
        return deviations;
    }

    /** Over the axes that keep statistics of their own, in their order; a single number is for all. */
    private static String laidOut(LayerCall call, String part, Tensor values, Flow x) {
        List<Integer> axes = call.settings().has("axis")
                ? call.settings().integers("axis").stream()
                        .map(axis -> x.shape().axis(axis))
                        .sorted()
                        .toList()
                : List.of();
        boolean single = values.size() == 1;
        Dim[] dims = new Dim[x.rank()];
        for (int axis = 0; axis < dims.length; axis++) {
            dims[axis] = axes.contains(axis) && !single ? x.shape().dim(axis) : Dim.of(1);
        }
        return call.constant(
                part + "." + x.arrangement(),
                () -> Parameters.broadcastable(values.reshaped(new Shape(List.of(dims))), x));
    }
}
