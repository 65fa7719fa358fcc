// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** Convolutions, depthwise and separable ones; kernels are [kernel…, in, out] in Keras. */
final class ConvolutionLayers {
    private ConvolutionLayers() {}

    static void register(LayerTable table) {
        for (int axes = 1; axes <= 2; axes++) {
            int rank = axes;
            table.add("Conv" + axes + "D", call -> convolution(call, rank));
            table.add("DepthwiseConv" + axes + "D", call -> depthwise(call, rank));
            table.add("SeparableConv" + axes + "D", call -> separable(call, rank));
            table.add("Conv" + axes + "DTranspose", call -> TransposedConvolutions.translate(call, rank));
        }
    }

    private static Flow convolution(LayerCall call, int axes) {
        Flow x = call.spatial(axes);
        int weights = biased(call) ? 2 : 1;
        call.expectWeights(weights);
        String kernel = call.constant("kernel", () -> outAndInFirst(call.weight(0), axes));
        Window window = Windows.ofKernel(call, kernelSize(call.weight(0), axes), x);
        Operator operator = new Convolution(window, call.settings().integer("groups", 1));
        return Activations.fused(call, withBias(call, "linear", operator, x, kernel));
    }

    static boolean biased(LayerCall call) {
        return call.settings().flag("use_bias", true);
    }

    /** The node with the last of the layer's weights as its bias, if it has one. */
    static Flow withBias(LayerCall call, String part, Operator operator, Flow x, String kernel) {
        return biased(call)
                ? call.node(part, operator, x, kernel, call.constant("bias", () -> call.weight(call.weightCount() - 1)))
                : call.node(part, operator, x, kernel);
    }

    static List<Integer> kernelSize(Tensor kernel, int axes) {
        return kernel.extents().subList(0, Math.min(axes, kernel.shape().rank()));
    }

    /** [kernel…, a, b] as [b, a, kernel…]. */
    static Tensor outAndInFirst(Tensor kernel, int axes) {
        List<Integer> order = new ArrayList<>(List.of(axes + 1, axes));
        for (int axis = 0; axis < axes; axis++) {
            order.add(axis);
        }
        return Parameters.transposed(kernel, order.toArray(Integer[]::new));
    }

    private static Flow depthwise(LayerCall call, int axes) {
        call.expectWeights(biased(call) ? 2 : 1);
        Flow x = call.spatial(axes);
        Operator operator = depthwiseOperator(call, axes, x);
        return Activations.fused(call, withBias(call, "linear", operator, x, depthwiseKernel(call, axes)));
    }

    private static Operator depthwiseOperator(LayerCall call, int axes, Flow x) {
        Window window = Windows.ofKernel(call, kernelSize(call.weight(0), axes), x);
        return new Convolution(window, x.stored().extent(1));
    }

    /** [kernel…, in, multiplier] as [in · multiplier, 1, kernel…]. */
    private static String depthwiseKernel(LayerCall call, int axes) {
        return call.constant("depthwise_kernel", () -> {
            List<Integer> order = new ArrayList<>(List.of(axes, axes + 1));
            for (int axis = 0; axis < axes; axis++) {
                order.add(axis);
            }
            Tensor kernel = Parameters.transposed(call.weight(0), order.toArray(Integer[]::new));
            List<Dim> dims = new ArrayList<>(kernel.shape().dims());
            Dim channels =
                    Dim.of((long) kernel.shape().extent(0) * kernel.shape().extent(1));
            dims.set(0, channels);
            dims.set(1, Dim.of(1));
            return kernel.reshaped(new Shape(dims));
        });
    }

    private static Flow separable(LayerCall call, int axes) {
        call.expectWeights(biased(call) ? 3 : 2);
        Flow x = call.spatial(axes);
        Flow filtered = call.node("depthwise", depthwiseOperator(call, axes, x), x, depthwiseKernel(call, axes));
        String kernel = call.constant("pointwise_kernel", () -> outAndInFirst(call.weight(1), axes));
        Window window = Window.of(Collections.nCopies(axes, 1).toArray(Integer[]::new));
        return Activations.fused(call, withBias(call, "linear", new Convolution(window, 1), filtered, kernel));
    }
}
