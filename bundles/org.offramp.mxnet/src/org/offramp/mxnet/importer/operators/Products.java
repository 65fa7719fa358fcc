// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.MatMul;
import org.offramp.graph.operators.Transpose;
import org.offramp.mxnet.importer.translation.SymbolSite;
import org.offramp.mxnet.importer.translation.TranslationTable;
import org.offramp.mxnet.importer.translation.Value;

/** Fully connected layers and matrix products. */
final class Products {
    private Products() {}

    static void register(TranslationTable.Builder table) {
        table.add(Products::fullyConnected, "FullyConnected");
        table.add(Products::dot, "dot");
        table.add(Products::batchDot, "batch_dot");
    }

    private static Value fullyConnected(SymbolSite site) {
        Value x = site.input(0);
        boolean flatten = site.attributes().flag("flatten", true);
        List<Value> operands = new ArrayList<>(List.of(flatten ? Reshapes.rows(site, x) : x, site.input(1)));
        if (!site.attributes().flag("no_bias", false)) {
            operands.add(site.input(2));
        }
        return site.add(new Dense(), operands);
    }

    /** Of matrices; MXNet pairs other axes of larger tensors than matrix products do. */
    private static Value dot(SymbolSite site) {
        if (site.input(0).shape().rank() != 2 || site.input(1).shape().rank() != 2) {
            throw site.unsupported(
                    "It multiplies " + site.input(0).shape() + " by "
                            + site.input(1).shape() + ".",
                    "Offramp reads it for matrices.");
        }
        return batchDot(site);
    }

    private static Value batchDot(SymbolSite site) {
        Value left = turned(site, site.input(0), site.attributes().flag("transpose_a", false));
        Value right = turned(site, site.input(1), site.attributes().flag("transpose_b", false));
        return site.add(new MatMul(), left, right);
    }

    private static Value turned(SymbolSite site, Value x, boolean turned) {
        int rank = x.shape().rank();
        if (!turned || rank < 2) {
            return x;
        }
        List<Integer> order = new ArrayList<>(IntStream.range(0, rank).boxed().toList());
        order.set(rank - 2, rank - 1);
        order.set(rank - 1, rank - 2);
        return site.add(new Transpose(order), x);
    }
}
