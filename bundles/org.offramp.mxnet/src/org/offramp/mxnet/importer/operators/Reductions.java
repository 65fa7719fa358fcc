// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.operators;

import java.util.List;
import java.util.stream.IntStream;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.tensors.Shape;
import org.offramp.mxnet.importer.translation.SymbolSite;
import org.offramp.mxnet.importer.translation.TranslationTable;
import org.offramp.mxnet.importer.translation.Value;

/** Axes reduced to one element. */
final class Reductions {
    private Reductions() {}

    static void register(TranslationTable.Builder table) {
        table.add(site -> reduce(site, ReduceFunction.MEAN), "mean");
        table.add(site -> reduce(site, ReduceFunction.SUM), "sum", "sum_axis");
        table.add(site -> reduce(site, ReduceFunction.MAXIMUM), "max", "max_axis");
        table.add(site -> reduce(site, ReduceFunction.MINIMUM), "min", "min_axis");
        table.add(site -> reduce(site, ReduceFunction.PRODUCT), "prod");
    }

    private static Value reduce(SymbolSite site, ReduceFunction function) {
        Value x = site.input(0);
        boolean keep = site.attributes().flag("keepdims", false);
        return site.add(new Reduce(function, axes(site, x.shape()), keep), x);
    }

    private static List<Integer> axes(SymbolSite site, Shape shape) {
        List<Integer> given = site.attributes().integers("axis").orElse(List.of()).stream()
                .map(axis -> shape.axis(axis))
                .toList();
        List<Integer> all = IntStream.range(0, shape.rank()).boxed().toList();
        if (site.attributes().flag("exclude", false)) {
            return all.stream().filter(axis -> !given.contains(axis)).toList();
        }
        return given.isEmpty() ? all : given;
    }
}
