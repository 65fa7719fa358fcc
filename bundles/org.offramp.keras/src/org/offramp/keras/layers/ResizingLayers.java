// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.offramp.graph.operators.Interpolate;
import org.offramp.graph.operators.Interpolate.Position;
import org.offramp.graph.operators.Pad;
import org.offramp.graph.operators.PadMode;
import org.offramp.graph.operators.Slice;
import org.offramp.graph.tensors.ShapeException;

/** Padding, cropping and upsampling of the spatial axes. */
final class ResizingLayers {
    private static final int MOST_POSITIONS = 1 << 16;

    private ResizingLayers() {}

    static void register(LayerTable table) {
        for (int axes = 1; axes <= 2; axes++) {
            int rank = axes;
            table.add("ZeroPadding" + axes + "D", call -> pad(call, rank));
            table.add("Cropping" + axes + "D", call -> crop(call, rank));
            table.add("UpSampling" + axes + "D", call -> upsample(call, rank));
        }
    }

    private static Flow pad(LayerCall call, int axes) {
        Flow x = call.spatial(axes);
        List<Integer> before = new ArrayList<>(List.of(0, 0));
        List<Integer> after = new ArrayList<>(List.of(0, 0));
        for (List<Integer> pair : call.settings().pairs("padding", axes)) {
            checkNotNegative(pair);
            before.add(pair.get(0));
            after.add(pair.get(1));
        }
        return call.node("pad", new Pad(PadMode.CONSTANT, before, after, 0), x);
    }

    private static void checkNotNegative(List<Integer> pair) {
        if (pair.get(0) < 0 || pair.get(1) < 0) {
            throw new ShapeException("It pads or crops by " + pair + ".");
        }
    }

    private static Flow crop(LayerCall call, int axes) {
        Flow x = call.spatial(axes);
        List<Slice.Cut> cuts = new ArrayList<>();
        List<List<Integer>> pairs = call.settings().pairs("cropping", axes);
        for (int axis = 0; axis < axes; axis++) {
            List<Integer> pair = pairs.get(axis);
            checkNotNegative(pair);
            int left = x.stored().extent(axis + 2) - pair.get(0) - pair.get(1);
            cuts.add(new Slice.Cut(axis + 2, pair.get(0), 1, left));
        }
        return call.node("crop", new Slice(cuts), x);
    }

    private static Flow upsample(LayerCall call, int axes) {
        String interpolation = call.settings().text("interpolation", "nearest");
        if (!List.of("nearest", "bilinear").contains(interpolation)) {
            throw call.unsupported("Its interpolation '" + interpolation + "' isn't supported.");
        }
        Flow x = call.spatial(axes);
        List<Integer> sizes = call.settings().integers("size", axes, 2);
        for (int axis = 0; axis < axes; axis++) {
            int extent = x.stored().extent(axis + 2);
            call.reserve((long) extent * sizes.get(axis));
            List<Position> positions = positions(extent, sizes.get(axis), interpolation.equals("bilinear"));
            x = call.node("axis" + axis, new Interpolate(axis + 2, extent, positions), x);
        }
        return x;
    }

    private static List<Position> positions(int extent, int factor, boolean linear) {
        if (factor < 1 || (long) extent * factor > MOST_POSITIONS) {
            throw new ShapeException("It enlarges " + extent + " elements by " + factor + ".");
        }
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < extent * factor; i++) {
            positions.add(linear ? linear(i, extent, factor) : new Position(List.of(i / factor), List.of(1.0)));
        }
        return positions;
    }

    /** The middle of an element counts as its place; beyond the outermost ones nothing changes. */
    private static Position linear(int index, int extent, int factor) {
        double place = Math.min(Math.max((index + 0.5) / factor - 0.5, 0), extent - 1);
        int lower = (int) place;
        double weight = place - lower;
        return weight == 0
                ? new Position(List.of(lower), Collections.nCopies(1, 1.0))
                : new Position(List.of(lower, lower + 1), List.of(1 - weight, weight));
    }
}
