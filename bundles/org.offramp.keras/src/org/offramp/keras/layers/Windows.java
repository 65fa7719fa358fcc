// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.offramp.graph.operators.Window;
import org.offramp.keras.files.Damage;
import org.offramp.keras.files.Settings;

/** How kernels slide: strides, dilation and Keras' ways of padding, made explicit. */
final class Windows {
    private Windows() {}

    static String padding(LayerCall call) {
        String padding = call.settings().text("padding", "valid").toLowerCase(Locale.ROOT);
        boolean causal = padding.equals("causal") && call.type().endsWith("Conv1D");
        if (!List.of("valid", "same").contains(padding) && !causal) {
            throw Damage.of("Its padding '" + padding + "' doesn't exist.");
        }
        return padding;
    }

    /** The window of a convolution with a kernel of this size. */
    static Window ofKernel(LayerCall call, List<Integer> size, Flow x) {
        int axes = size.size();
        Settings settings = call.settings();
        List<Integer> strides = settings.integers("strides", axes, 1);
        List<Integer> dilations = settings.integers("dilation_rate", axes, 1);
        return padded(padding(call), new Window(size, strides, dilations, zeros(axes), zeros(axes)), x);
    }

    /** The window of a pooling layer; without strides it moves by its own size. */
    static Window ofPool(LayerCall call, int axes, Flow x) {
        Settings settings = call.settings();
        List<Integer> size = settings.integers("pool_size", axes, 2);
        List<Integer> strides = settings.has("strides") ? settings.integers("strides", axes, 1) : size;
        List<Integer> ones = Collections.nCopies(axes, 1);
        return padded(padding(call), new Window(size, strides, ones, zeros(axes), zeros(axes)), x);
    }

    static List<Integer> zeros(int axes) {
        return Collections.nCopies(axes, 0);
    }

    private static Window padded(String padding, Window bare, Flow x) {
        List<Integer> begin = new ArrayList<>();
        List<Integer> end = new ArrayList<>();
        for (int axis = 0; axis < bare.rank(); axis++) {
            int total = padding.equals("valid")
                    ? 0
                    : total(padding, bare, axis, x.stored().extent(axis + 2));
            int before = padding.equals("causal") ? total : total / 2;
            begin.add(before);
            end.add(total - before);
        }
        return new Window(bare.size(), bare.strides(), bare.dilations(), begin, end);
    }

    /** As many elements as make a position of every stride, or of every element before it. */
    private static int total(String padding, Window bare, int axis, long extent) {
        if (padding.equals("causal")) {
            return Math.toIntExact(bare.reach(axis) - 1);
        }
        long stride = bare.strides().get(axis);
        long positions = (extent + stride - 1) / stride;
        return Math.toIntExact(Math.max(0, (positions - 1) * stride + bare.reach(axis) - extent));
    }
}
