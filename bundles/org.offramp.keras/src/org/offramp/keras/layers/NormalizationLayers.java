// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

import java.util.List;
import org.offramp.graph.operators.BatchNormalization;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.GroupNormalization;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.keras.files.Damage;

/** Normalisation by fixed statistics and by those of groups of channels. */
final class NormalizationLayers {
    private static final double EPSILON = 1e-3;

    private NormalizationLayers() {}

    static void register(LayerTable table) {
        table.add("BatchNormalization", NormalizationLayers::batch);
        table.add("GroupNormalization", NormalizationLayers::group);
        table.add("LayerNormalization", LayerNormalizations::translate);
        table.add("Normalization", InputScaling::normalize);
        table.add("Rescaling", InputScaling::rescale);
    }

    private static Flow batch(LayerCall call) {
        boolean scale = call.settings().flag("scale", true);
        boolean center = call.settings().flag("center", true);
        int first = (scale ? 1 : 0) + (center ? 1 : 0);
        call.expectWeights(first + 2);
        Tensor mean = call.weight(first);
        Tensor gamma = scale ? call.weight(0) : Parameters.vector(mean.size(), 1);
        Tensor beta = center ? call.weight(first - 1) : Parameters.vector(mean.size(), 0);
        double epsilon = call.settings().number("epsilon", EPSILON);
        Statistics statistics = new Statistics(gamma, beta, mean, call.weight(first + 1), epsilon);
        Flow x = call.input();
        int axis = x.shape().axis(axis(call));
        Flow arranged = axis > 1 && axis == x.rank() - 1 ? call.channelsSecond(x) : x.rank() > 2 ? call.asIs(x) : x;
        return arranged.axis(axis) == 1
                ? statistics.normalize(call, arranged)
                : statistics.scaleAndShift(call, arranged, axis);
    }

    private static int axis(LayerCall call) {
        List<Integer> axes = call.settings().integers("axis");
        if (axes.size() > 1) {
            throw call.unsupported("Normalising along the axes " + axes + " isn't supported.");
        }
        return axes.isEmpty() ? -1 : axes.get(0);
    }

    /** The parameters of a batch normalisation, one of each for each channel. */
    private record Statistics(Tensor gamma, Tensor beta, Tensor mean, Tensor variance, double epsilon) {
        Flow normalize(LayerCall call, Flow x) {
            String suffix = x.arrangement() == Arrangement.FLATTENED ? ".channels-" + x.channels() : "";
            return call.node(
                    "normalized",
                    new BatchNormalization(epsilon),
                    x,
                    call.constant("gamma" + suffix, () -> Parameters.features(gamma, x)),
                    call.constant("beta" + suffix, () -> Parameters.features(beta, x)),
                    call.constant("mean" + suffix, () -> Parameters.features(mean, x)),
                    call.constant("variance" + suffix, () -> Parameters.features(variance, x)));
        }

        Flow scaleAndShift(LayerCall call, Flow x, int axis) {
            double[] factors = new double[mean.size()];
            double[] shifts = new double[mean.size()];
            for (int c = 0; c < factors.length; c++) {
                factors[c] = gamma.doubleAt(c) / Math.sqrt(variance.doubleAt(c) + epsilon);
                shifts[c] = beta.doubleAt(c) - mean.doubleAt(c) * factors[c];
            }
            Flow scaled = call.node(
                    "scaled", new Binary(BinaryFunction.MULTIPLY), x, along(call, "factors", factors, axis, x));
            return call.node("shifted", new Binary(BinaryFunction.ADD), scaled, along(call, "shifts", shifts, axis, x));
        }

        private static String along(LayerCall call, String part, double[] values, int axis, Flow x) {
            Shape shape = Shape.of(values.length);
            return call.constant(
                    part + "." + x.arrangement(),
                    () -> Parameters.along(Tensor.ofDoubles(ElementType.FLOAT32, shape, values), axis, x));
        }
    }

    private static Flow group(LayerCall call) {
        Flow input = call.input();
        int axis = input.shape().axis(axis(call));
        Flow x = axis == input.rank() - 1 ? call.channelsSecond(input) : call.asIs(input);
        if (x.rank() < 3 || x.axis(axis) != 1) {
            throw call.unsupported("It normalises groups along axis " + axis + " of " + input.shape() + ".");
        }
        boolean scale = call.settings().flag("scale", true);
        boolean center = call.settings().flag("center", true);
        call.expectWeights((scale ? 1 : 0) + (center ? 1 : 0));
        int channels = x.stored().extent(1);
        int groups = call.settings().integer("groups", 32);
        if (groups == 0) {
            throw Damage.of("It has 0 groups.");
        }
        String gamma = call.constant("gamma", () -> scale ? call.weight(0) : Parameters.vector(channels, 1));
        String beta = call.constant(
                "beta", () -> center ? call.weight(call.weightCount() - 1) : Parameters.vector(channels, 0));
        double epsilon = call.settings().number("epsilon", EPSILON);
        return call.node(
                "normalized", new GroupNormalization(groups == -1 ? channels : groups, epsilon), x, gamma, beta);
    }
}
