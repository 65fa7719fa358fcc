// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

import java.util.Collections;
import java.util.List;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;

/** Fully connected layers; behind a flattened map their weights take its order. */
final class DenseLayers {
    private DenseLayers() {}

    static void register(LayerTable table) {
        table.add("Dense", DenseLayers::dense);
    }

    private static Flow dense(LayerCall call) {
        Flow input = call.input();
        boolean bias = call.settings().flag("use_bias", true);
        call.expectWeights(bias ? 2 : 1);
        boolean map = input.arrangement() == Arrangement.CHANNELS_SECOND;
        Flow x = map && input.rank() > 4 ? call.asIs(input) : input;
        String[] parameters = bias
                ? new String[] {kernel(call, x), call.constant("bias", () -> call.weight(1))}
                : new String[] {kernel(call, x)};
        if (x.arrangement() == Arrangement.CHANNELS_SECOND) {
            Window window = Window.of(Collections.nCopies(x.rank() - 2, 1).toArray(Integer[]::new));
            return Activations.fused(call, call.node("linear", new Convolution(window, 1), x, parameters));
        }
        return Activations.fused(call, call.plain("linear", new Dense(), x, parameters));
    }

    private static String kernel(LayerCall call, Flow x) {
        return switch (x.arrangement()) {
            case AS_IS -> call.constant("kernel", () -> Parameters.transposed(call.weight(0), 1, 0));
            case CHANNELS_SECOND -> call.constant("kernel.pointwise-" + x.rank(), () -> pointwise(call.weight(0), x));
            case FLATTENED ->
                call.constant("kernel.channels-" + x.channels(), () -> byChannel(call.weight(0), x.channels()));
        };
    }

    /** The weights of a convolution that looks at one position. */
    private static Tensor pointwise(Tensor kernel, Flow x) {
        Tensor matrix = Parameters.transposed(kernel, 1, 0);
        List<Integer> extents = matrix.extents();
        return matrix.reshaped(
                x.rank() == 3
                        ? Shape.of(extents.get(0), extents.get(1), 1)
                        : Shape.of(extents.get(0), extents.get(1), 1, 1));
    }

    private static Tensor byChannel(Tensor kernel, int channels) {
        if (kernel.shape().rank() != 2 || kernel.shape().extent(0) % channels != 0) {
            throw new ShapeException(
                    "Its weights " + kernel.shape() + " don't fit a map of " + channels + " channels.");
        }
        int inputs = kernel.shape().extent(0);
        int units = kernel.shape().extent(1);
        Tensor cells = kernel.reshaped(Shape.of(inputs / channels, channels, units));
        return Parameters.transposed(cells, 2, 1, 0).reshaped(Shape.of(units, inputs));
    }
}
