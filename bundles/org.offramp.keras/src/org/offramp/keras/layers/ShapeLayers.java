// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

import java.util.ArrayList;
import java.util.List;
import org.offramp.graph.operators.Transpose;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;

/** Layers that give the same elements another shape. */
final class ShapeLayers {
    private ShapeLayers() {}

    static void register(LayerTable table) {
        table.add("Flatten", ShapeLayers::flatten);
        table.add("Reshape", ShapeLayers::reshape);
        table.add("Permute", ShapeLayers::permute);
    }

    private static Flow flatten(LayerCall call) {
        Flow x = call.input();
        // Before version 3, Keras flattens [batch, C, spatial…] as if the channels came last.
        if (!call.isKeras3() && !call.channelsLast() && x.rank() > 2) {
            Flow stored = call.asIs(x);
            return flat(call, new Flow(stored.tensor(), stored.stored(), Arrangement.CHANNELS_SECOND, 1));
        }
        return flat(call, x);
    }

    /** One row for each sample, without a transpose. */
    private static Flow flat(LayerCall call, Flow x) {
        if (x.rank() == 2) {
            return x;
        }
        Dim batch = x.stored().dim(0);
        long features = x.stored().elementsPerSample() / batch.factor();
        Flow row = call.reshaped("flat", x, new Shape(List.of(batch, Dim.of(features))));
        int channels = x.rank() > 2 ? x.stored().extent(1) : 1;
        boolean mixed = x.arrangement() == Arrangement.CHANNELS_SECOND && channels > 1 && channels < features;
        return mixed ? new Flow(row.tensor(), row.stored(), Arrangement.FLATTENED, channels) : row;
    }

    private static Flow reshape(LayerCall call) {
        Flow x = call.input();
        List<Integer> target = call.settings().integers("target_shape");
        if (target.size() == 1 && x.rank() > 2) {
            return flat(call, x);
        }
        Flow plain = call.asIs(x);
        Dim batch = plain.stored().dim(0);
        return call.reshaped(
                "reshape", plain, resolved(batch, plain.stored().elementsPerSample() / batch.factor(), target));
    }

    /** The target with the one extent that is left open filled in. */
    private static Shape resolved(Dim batch, long elements, List<Integer> target) {
        long known = target.stream()
                .filter(extent -> extent != -1)
                .mapToLong(Integer::longValue)
                .reduce(1, Math::multiplyExact);
        List<Dim> dims = new ArrayList<>(List.of(batch));
        for (int extent : target) {
            if (extent == -1 && known == 0) {
                throw new ShapeException("Its target_shape " + target + " can't be reached.");
            }
            dims.add(Dim.of(extent == -1 ? elements / known : extent));
        }
        return new Shape(dims);
    }

    private static Flow permute(LayerCall call) {
        Flow x = call.asIs(call.input());
        List<Integer> order = new ArrayList<>(List.of(0));
        order.addAll(call.settings().integers("dims"));
        return call.plain("permute", new Transpose(order), x);
    }
}
