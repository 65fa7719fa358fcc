// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.operators;

import java.util.ArrayList;
import java.util.List;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.TransposedConvolution;
import org.offramp.graph.operators.Window;
import org.offramp.mxnet.importer.translation.Attributes;
import org.offramp.mxnet.importer.translation.SymbolSite;
import org.offramp.mxnet.importer.translation.TranslationTable;
import org.offramp.mxnet.importer.translation.Value;

/** Convolutions over one or two axes. */
final class Convolutions {
    private Convolutions() {}

    static void register(TranslationTable.Builder table) {
        table.add(Convolutions::plain, "Convolution", "Convolution_v1");
        table.add(Convolutions::transposed, "Deconvolution");
    }

    private static int groups(SymbolSite site) {
        return site.attributes().integer("num_group", 1);
    }

    private static Value plain(SymbolSite site) {
        Windows.checkLayout(site);
        return convolve(site, new Convolution(Windows.of(site), groups(site)), false);
    }

    private static Value convolve(SymbolSite site, Operator operator, boolean noBias) {
        List<Value> operands = new ArrayList<>(List.of(site.input(0), site.input(1)));
        if (!site.attributes().flag("no_bias", noBias)) {
            operands.add(site.input(2));
        }
        return site.add(operator, operands);
    }

    private static Value transposed(SymbolSite site) {
        Windows.checkLayout(site);
        Window window = Windows.of(site);
        Attributes attributes = site.attributes();
        if (attributes.integers("target_shape").orElse(List.of()).stream().anyMatch(extent -> extent > 0)) {
            throw site.unsupported("It has a target_shape.", "Export the model with pad and adj instead.");
        }
        TransposedConvolution operator =
                new TransposedConvolution(window, attributes.integers("adj", window.rank(), 0), groups(site));
        return convolve(site, operator, true);
    }
}
