// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.operators;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.offramp.graph.operators.Transpose;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.mxnet.importer.translation.SymbolSite;
import org.offramp.mxnet.importer.translation.TranslationTable;
import org.offramp.mxnet.importer.translation.Value;

/** The same elements in another shape or order. */
final class Reshapes {
    private Reshapes() {}

    static void register(TranslationTable.Builder table) {
        table.add(site -> rows(site, site.input(0)), "Flatten", "flatten");
        table.add(Reshapes::reshape, "Reshape", "reshape");
        table.add(Reshapes::expandDims, "expand_dims");
        table.add(Reshapes::squeeze, "squeeze");
        table.add(Reshapes::transpose, "transpose");
        table.add(Reshapes::swap, "SwapAxis", "swapaxes");
    }

    /** One row for each sample. */
    static Value rows(SymbolSite site, Value x) {
        List<Dim> dims = x.shape().dims();
        if (dims.isEmpty()) {
            throw new IllegalArgumentException("It flattens a single number.");
        }
        long columns = new Shape(dims.subList(1, dims.size())).elementsPerSample();
        return site.reshape(x, List.of(dims.get(0), Dim.of(columns)));
    }

    private static Value reshape(SymbolSite site) {
        Value x = site.input(0);
        List<Integer> codes = site.attributes()
                .integers("shape")
                .filter(shape -> !shape.isEmpty())
                .orElseThrow(() ->
                        site.unsupported("It has no attribute shape.", "The old target_shape isn't read: use shape."));
        boolean reverse = site.attributes().flag("reverse", false);
        return site.reshape(x, ReshapeCodes.apply(x.shape(), codes, reverse));
    }

    private static Value expandDims(SymbolSite site) {
        Value x = site.input(0);
        List<Dim> dims = new ArrayList<>(x.shape().dims());
        dims.add(Shape.axis(site.attributes().integer("axis"), dims.size() + 1), Dim.of(1));
        return site.reshape(x, dims);
    }

    private static Value squeeze(SymbolSite site) {
        Value x = site.input(0);
        Shape shape = x.shape();
        List<Integer> axes = site.attributes()
                .integers("axis")
                .map(given -> given.stream().map(axis -> shape.axis(axis)).toList())
                .orElseGet(() -> IntStream.range(0, shape.rank())
                        .filter(axis -> shape.dim(axis).equals(Dim.of(1)))
                        .boxed()
                        .toList());
        List<Dim> dims = IntStream.range(0, shape.rank())
                .filter(axis -> !axes.contains(axis))
                .mapToObj(shape::dim)
                .toList();
        return site.reshape(x, dims);
    }

    private static Value transpose(SymbolSite site) {
        Value x = site.input(0);
        List<Integer> order = site.attributes().integers("axes").orElse(List.of()).stream()
                .map(axis -> x.shape().axis(axis))
                .toList();
        return site.add(new Transpose(order.isEmpty() ? reversed(x.shape().rank()) : order), x);
    }

    private static List<Integer> reversed(int rank) {
        return IntStream.range(0, rank).mapToObj(axis -> rank - 1 - axis).toList();
    }

    private static Value swap(SymbolSite site) {
        Value x = site.input(0);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, x.shape().rank()).boxed().toList());
        Collections.swap(
                order,
                x.shape().axis(site.attributes().integer("dim1", 0)),
                x.shape().axis(site.attributes().integer("dim2", 0)));
        return site.add(new Transpose(order), x);
    }
}
