// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

import java.util.List;
import java.util.stream.IntStream;
import org.offramp.graph.operators.AveragePool;
import org.offramp.graph.operators.MaxPool;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.tensors.ShapeException;

/** Pooling under a window, whose padding never counts, and over whole maps. */
final class PoolingLayers {
    private PoolingLayers() {}

    static void register(LayerTable table) {
        for (int axes = 1; axes <= 2; axes++) {
            int rank = axes;
            table.add("MaxPooling" + axes + "D", call -> maximum(call, rank));
            table.add("AveragePooling" + axes + "D", call -> average(call, rank));
            table.add("GlobalMaxPooling" + axes + "D", call -> global(call, ReduceFunction.MAXIMUM, rank));
            table.add("GlobalAveragePooling" + axes + "D", call -> global(call, ReduceFunction.MEAN, rank));
        }
    }

    private static Flow maximum(LayerCall call, int axes) {
        Flow x = call.spatial(axes);
        return call.node("pool", new MaxPool(Windows.ofPool(call, axes, x), false), x);
    }

    private static Flow average(LayerCall call, int axes) {
        Flow x = call.spatial(axes);
        return call.node("pool", new AveragePool(Windows.ofPool(call, axes, x), false, false), x);
    }

    /** Needs no arrangement of its own: the axes are those that hold no channels. */
    private static Flow global(LayerCall call, ReduceFunction function, int axes) {
        Flow x = call.input();
        if (x.rank() != axes + 2) {
            throw new ShapeException("It takes in a tensor " + x.shape() + ".");
        }
        int first = call.channelsLast() ? 1 : 2;
        List<Integer> spatial =
                IntStream.range(first, first + axes).map(x::axis).boxed().toList();
        boolean keep = call.settings().flag("keepdims", false);
        Reduce reduce = new Reduce(function, spatial, keep);
        return keep ? call.node("pool", reduce, x) : call.plain("pool", reduce, x);
    }
}
