// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.offramp.graph.operators.AveragePool;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.MaxPool;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Shape;
import org.offramp.mxnet.importer.translation.SymbolSite;
import org.offramp.mxnet.importer.translation.TranslationTable;
import org.offramp.mxnet.importer.translation.Value;

/** Pooling under a window and over whole planes. */
final class Pools {
    private Pools() {}

    static void register(TranslationTable.Builder table) {
        table.add(Pools::pool, "Pooling", "Pooling_v1");
        table.add(Pools::adaptive, "_contrib_AdaptiveAvgPooling2D");
    }

    private static Value pool(SymbolSite site) {
        Windows.checkLayout(site);
        String type = site.attributes().text("pool_type", "max");
        if (site.attributes().flag("global_pool", false)) {
            return global(site, type);
        }
        Window window = Windows.of(site);
        Shape input = site.input(0).shape();
        String convention = site.attributes().text("pooling_convention", "valid");
        boolean ceil = !convention.equals("valid");
        checkConvention(site, convention, window, input);
        return switch (type) {
            case "max" -> site.add(new MaxPool(window, ceil), site.input(0));
            case "avg" ->
                site.add(
                        new AveragePool(window, ceil, site.attributes().flag("count_include_pad", true)),
                        site.input(0));
            case "sum" -> sum(site, window, ceil);
            default -> throw unknown(site, type);
        };
    }

    private static RuntimeException unknown(SymbolSite site, String type) {
        return site.unsupported("Its pool_type '" + type + "' isn't known.", "Offramp reads max, avg and sum.");
    }

    /** MXNet has a last window also where it covers nothing but padding. */
    private static void checkConvention(SymbolSite site, String convention, Window window, Shape input) {
        if (!convention.equals("valid") && !convention.equals("full")) {
            throw site.unsupported(
                    "Its pooling_convention '" + convention + "' isn't known.", "Offramp reads valid and full.");
        }
        for (int axis = 0; axis < window.rank() && convention.equals("full"); axis++) {
            long extent = input.extent(axis + 2);
            long room =
                    extent + 2L * window.padsBegin().get(axis) - window.size().get(axis);
            long stride = window.strides().get(axis);
            if (room >= 0 && (room + stride - 1) / stride + 1 != window.positions(axis, extent, true)) {
                throw site.unsupported(
                        "Its last window on spatial axis " + axis + " lies in the padding.",
                        "Use the pooling_convention valid.");
            }
        }
    }

    /** MXNet has the sums of windows; where all of them are whole, these are means times a number. */
    private static Value sum(SymbolSite site, Window window, boolean ceil) {
        Value mean = site.add(new AveragePool(window, ceil, true), site.input(0));
        Value whole = site.add(new AveragePool(window, false, true), site.input(0));
        if (!mean.shape().equals(whole.shape())) {
            throw site.unsupported("It sums over windows that are cut off.", "Use the pooling_convention valid.");
        }
        return site.add(new Binary(BinaryFunction.MULTIPLY), mean, site.scalar(window.taps()));
    }

    private static Value global(SymbolSite site, String type) {
        ReduceFunction function = switch (type) {
            case "max" -> ReduceFunction.MAXIMUM;
            case "avg" -> ReduceFunction.MEAN;
            case "sum" -> ReduceFunction.SUM;
            default -> throw unknown(site, type);
        };
        return overPlanes(site, function);
    }

    private static Value overPlanes(SymbolSite site, ReduceFunction function) {
        Value x = site.input(0);
        List<Integer> axes =
                new ArrayList<>(IntStream.range(2, x.shape().rank()).boxed().toList());
        return site.add(new Reduce(function, axes, true), x);
    }

    private static Value adaptive(SymbolSite site) {
        List<Integer> size = site.attributes().integers("output_size").orElse(List.of());
        if (size.stream().anyMatch(extent -> extent > 1)) {
            throw site.unsupported("Its output_size is " + size + ".", "Offramp reads it with the size 1: the mean.");
        }
        return overPlanes(site, ReduceFunction.MEAN);
    }
}
