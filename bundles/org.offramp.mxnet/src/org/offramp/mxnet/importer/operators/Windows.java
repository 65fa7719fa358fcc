// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.operators;

import java.util.List;
import org.offramp.graph.operators.Window;
import org.offramp.mxnet.importer.translation.Attributes;
import org.offramp.mxnet.importer.translation.SymbolSite;

/** Kernels, strides and pads, which MXNet has the same on both sides. */
final class Windows {
    private Windows() {}

    static Window of(SymbolSite site) {
        Attributes attributes = site.attributes();
        List<Integer> kernel = attributes
                .integers("kernel")
                .filter(size -> !size.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("Its attribute kernel is missing."));
        int rank = kernel.size();
        List<Integer> pads = attributes.integers("pad", rank, 0);
        return new Window(
                kernel, attributes.integers("stride", rank, 1), attributes.integers("dilate", rank, 1), pads, pads);
    }

    /** @throws org.offramp.mxnet.importer.files.Refusal for channels that come last */
    static void checkLayout(SymbolSite site) {
        String layout = site.attributes().text("layout", "NC");
        if (!layout.startsWith("NC")) {
            throw site.unsupported(
                    "Its layout is '" + layout + "'.", "Offramp reads MXNet's own, with channels first: NCHW.");
        }
    }
}
