// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.offramp.graph.operators.Interpolate;
import org.offramp.graph.operators.Pad;
import org.offramp.graph.operators.PadMode;
import org.offramp.mxnet.importer.translation.SymbolSite;
import org.offramp.mxnet.importer.translation.TranslationTable;
import org.offramp.mxnet.importer.translation.Value;

/** What makes planes larger without weights. */
final class Paddings {
    private static final int LARGEST_SCALE = 64;

    private Paddings() {}

    static void register(TranslationTable.Builder table) {
        table.add(Paddings::pad, "Pad", "pad");
        table.add(Paddings::upSampling, "UpSampling");
    }

    private static Value pad(SymbolSite site) {
        Value x = site.input(0);
        List<Integer> widths =
                site.attributes().integers("pad_width", 2 * x.shape().rank(), 0);
        List<Integer> before = new ArrayList<>();
        List<Integer> after = new ArrayList<>();
        for (int axis = 0; axis < x.shape().rank(); axis++) {
            before.add(widths.get(2 * axis));
            after.add(widths.get(2 * axis + 1));
        }
        double value = site.attributes().real("constant_value", 0);
        return site.add(new Pad(mode(site), before, after, value), x);
    }

    private static PadMode mode(SymbolSite site) {
        String mode = site.attributes().text("mode", "constant");
        return switch (mode) {
            case "constant" -> PadMode.CONSTANT;
            case "edge" -> PadMode.EDGE;
            case "reflect" -> PadMode.REFLECT;
            default ->
                throw site.unsupported(
                        "Its mode '" + mode + "' isn't known.", "Offramp pads by constant, edge or reflect.");
        };
    }

    private static Value upSampling(SymbolSite site) {
        int scale = site.attributes().integer("scale");
        if (!site.attributes().text("sample_type", "").equals("nearest") || site.inputs() != 1) {
            throw site.unsupported("It isn't of the nearest kind with one input.", "Use nearest, or a Deconvolution.");
        }
        if (scale < 1 || scale > LARGEST_SCALE) {
            throw new IllegalArgumentException("Its scale is " + scale + ".");
        }
        Value x = site.input(0);
        for (int axis = 2; axis < site.input(0).shape().rank(); axis++) {
            x = site.add(repeated(axis, x.shape().extent(axis), scale), x);
        }
        return x;
    }

    private static Interpolate repeated(int axis, int extent, int scale) {
        List<Interpolate.Position> positions = IntStream.range(0, Math.multiplyExact(extent, scale))
                .mapToObj(i -> new Interpolate.Position(List.of(i / scale), List.of(1.0)))
                .toList();
        return new Interpolate(axis, extent, positions);
    }
}
