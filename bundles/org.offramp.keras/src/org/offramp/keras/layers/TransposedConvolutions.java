// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

import java.util.ArrayList;
import java.util.List;
import org.offramp.graph.operators.TransposedConvolution;
import org.offramp.graph.operators.Window;
import org.offramp.keras.files.Settings;

/** Transposed convolutions, whose padding follows from the size that Keras gives their output. */
final class TransposedConvolutions {
    private TransposedConvolutions() {}

    static Flow translate(LayerCall call, int axes) {
        call.expectWeights(ConvolutionLayers.biased(call) ? 2 : 1);
        Flow x = call.spatial(axes);
        List<Integer> size = ConvolutionLayers.kernelSize(call.weight(0), axes);
        Settings settings = call.settings();
        if (settings.integer("groups", 1) != 1) {
            throw call.unsupported("Groups of transposed convolutions aren't supported.");
        }
        List<Integer> strides = settings.integers("strides", axes, 1);
        List<Integer> dilations = settings.integers("dilation_rate", axes, 1);
        Window bare = new Window(size, strides, dilations, Windows.zeros(axes), Windows.zeros(axes));
        String kernel = call.constant("kernel", () -> ConvolutionLayers.outAndInFirst(call.weight(0), axes));
        return Activations.fused(call, ConvolutionLayers.withBias(call, "linear", reaching(call, bare, x), x, kernel));
    }

    /** The operator with padding that gives the extents of Keras. */
    private static TransposedConvolution reaching(LayerCall call, Window bare, Flow x) {
        boolean same = Windows.padding(call).equals("same");
        List<Integer> begin = new ArrayList<>();
        List<Integer> end = new ArrayList<>();
        List<Integer> added = new ArrayList<>();
        for (int axis = 0; axis < bare.rank(); axis++) {
            long natural = bare.strides().get(axis) * (x.stored().extent(axis + 2) - 1L) + bare.reach(axis);
            int surplus = Math.toIntExact(
                    natural - extent(call, bare, axis, x.stored().extent(axis + 2)));
            int total = Math.max(surplus, 0);
            begin.add(same ? total / 2 : 0);
            end.add(same ? total - total / 2 : total);
            added.add(Math.max(-surplus, 0));
        }
        Window window = new Window(bare.size(), bare.strides(), bare.dilations(), begin, end);
        return new TransposedConvolution(window, added, 1);
    }

    private static long extent(LayerCall call, Window bare, int axis, long extent) {
        boolean same = Windows.padding(call).equals("same");
        long stride = bare.strides().get(axis);
        long reach = bare.reach(axis);
        if (!call.settings().has("output_padding")) {
            return extent * stride + (same ? 0 : Math.max(reach - stride, 0));
        }
        int outputPadding =
                call.settings().integers("output_padding", bare.rank(), 0).get(axis);
        return (extent - 1) * stride + reach - (same ? 2 * (reach / 2) : 0) + outputPadding;
    }
}
