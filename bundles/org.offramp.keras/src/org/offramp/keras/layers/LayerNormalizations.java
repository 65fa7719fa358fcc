// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

import java.util.ArrayList;
import java.util.List;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.LayerNormalization;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** Normalisation of each sample along some axes; spelt out where those aren't the last ones in the network. */
final class LayerNormalizations {
    private static final double EPSILON = 1e-3;

    private LayerNormalizations() {}

    static Flow translate(LayerCall call) {
        if (call.settings().flag("rms_scaling", false)) {
            throw call.unsupported("Scaling by the root mean square isn't supported.");
        }
        Flow x = call.input().rank() == 2 ? call.asIs(call.input()) : call.input();
        List<Integer> axes = axes(call, x);
        boolean scale = call.settings().flag("scale", true);
        boolean center = call.settings().flag("center", true);
        call.expectWeights((scale ? 1 : 0) + (center ? 1 : 0));
        List<String> parameters = new ArrayList<>();
        parameters.add(call.constant(
                "gamma." + x.arrangement(), () -> scale ? laidOut(call.weight(0), axes, x) : Parameters.vector(1, 1)));
        parameters.add(call.constant(
                "beta." + x.arrangement(),
                () -> center ? laidOut(call.weight(call.weightCount() - 1), axes, x) : Parameters.vector(1, 0)));
        List<Integer> stored = axes.stream().map(x::axis).sorted().toList();
        double epsilon = call.settings().number("epsilon", EPSILON);
        boolean trailing = stored.get(stored.size() - 1) == x.rank() - 1
                && stored.get(stored.size() - 1) - stored.get(0) == stored.size() - 1;
        return trailing
                ? call.node(
                        "normalized",
                        new LayerNormalization(stored.get(0), epsilon),
                        x,
                        parameters.toArray(String[]::new))
                : speltOut(call, x, stored, epsilon, parameters);
    }

    private static List<Integer> axes(LayerCall call, Flow x) {
        List<Integer> axes = call.settings().integers("axis");
        return (axes.isEmpty() ? List.of(-1) : axes)
                .stream().map(axis -> x.shape().axis(axis)).sorted().distinct().toList();
    }

    /** Parameters over the normalised axes alone, laid out so that they broadcast. */
    private static Tensor laidOut(Tensor parameter, List<Integer> axes, Flow x) {
        List<Dim> dims = new ArrayList<>();
        for (int axis = 0; axis < x.rank(); axis++) {
            dims.add(axes.contains(axis) ? x.shape().dim(axis) : Dim.of(1));
        }
        return Parameters.broadcastable(parameter.reshaped(new Shape(dims)), x);
    }

    private static Flow speltOut(LayerCall call, Flow x, List<Integer> axes, double epsilon, List<String> parameters) {
        Reduce mean = new Reduce(ReduceFunction.MEAN, axes, true);
        Flow distance = call.node(
                "centred",
                new Binary(BinaryFunction.SUBTRACT),
                x,
                call.node("mean", mean, x).tensor());
        Flow square = call.node("square", new Binary(BinaryFunction.MULTIPLY), distance, distance.tensor());
        Flow variance = call.node("variance", mean, square);
        Flow raised = call.node("raised", new Binary(BinaryFunction.ADD), variance, call.scalar(epsilon));
        Flow deviation = call.node("deviation", Unary.of(UnaryFunction.SQRT), raised);
        Flow normalized = call.node("normalized", new Binary(BinaryFunction.DIVIDE), distance, deviation.tensor());
        Flow scaled = call.node("scaled", new Binary(BinaryFunction.MULTIPLY), normalized, parameters.get(0));
        return call.node("shifted", new Binary(BinaryFunction.ADD), scaled, parameters.get(1));
    }
}
