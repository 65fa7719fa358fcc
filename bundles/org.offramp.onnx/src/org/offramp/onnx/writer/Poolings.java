// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import java.util.ArrayList;
import java.util.List;
import org.offramp.graph.operators.AveragePool;
import org.offramp.graph.operators.MaxPool;
import org.offramp.graph.operators.MaxPoolIndices;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Shape;

/** Poolings with a window; those over whole axes are reductions. */
final class Poolings {
    private Poolings() {}

    static void max(MaxPool operator, Site site) {
        maxPool(operator, site).end();
    }

    static void maxIndices(MaxPoolIndices operator, Site site) {
        maxPool(operator.pool(), site)
                .with("storage_order", operator.columnMajor())
                .endWithSecond("maxima");
    }

    private static NodeBuilder maxPool(MaxPool operator, Site site) {
        Window window =
                explicit(operator.window(), operator.ceil(), site.type(0).shape());
        return Convolutions.slide(site.add("MaxPool", site.inputs()), window).with("dilations", window.dilations());
    }

    static void average(AveragePool operator, Site site) {
        Window given = operator.window();
        Window window = explicit(given, operator.ceil(), site.type(0).shape());
        boolean dense = given.dilations().stream().allMatch(dilation -> dilation == 1);
        if (dense && !(operator.countPadding() && reachesBeyond(window, given))) {
            Convolutions.slide(site.add("AveragePool", site.inputs()), window)
                    .with("count_include_pad", operator.countPadding())
                    .end();
        } else {
            new WeightedAverage(operator, window).write(site);
        }
    }

    /**
     * The window with padding written out for the last, partial position. ONNX has {@code ceil_mode} for that, which
     * tools read differently at the border.
     */
    private static Window explicit(Window window, boolean ceil, Shape input) {
        if (!ceil) {
            return window;
        }
        List<Integer> ends = new ArrayList<>();
        for (int axis = 0; axis < window.rank(); axis++) {
            long extent = input.extent(axis + 2);
            long last = (window.positions(axis, extent, true) - 1)
                    * window.strides().get(axis);
            long missing = last + window.reach(axis) - window.padsBegin().get(axis) - extent;
            ends.add(Math.toIntExact(Math.max(0, missing)));
        }
        return new Window(window.size(), window.strides(), window.dilations(), window.padsBegin(), ends);
    }

    private static boolean reachesBeyond(Window window, Window given) {
        for (int axis = 0; axis < window.rank(); axis++) {
            if (window.padsEnd().get(axis) > given.padsEnd().get(axis)) {
                return true;
            }
        }
        return false;
    }
}
