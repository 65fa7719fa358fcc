// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet;

import ai.djl.Device;
import ai.djl.mxnet.engine.Symbol;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.offramp.api.compute.ComputeException;

/** Ways in which MXNet can run a symbol. */
enum Variant {
    /** One operator after the other. */
    PLAIN,
    /** Convolutions and dense layers take in the operators behind them. */
    ONEDNN;

    static Variant of(String id) {
        return Arrays.stream(values())
                .filter(variant -> variant.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ComputeException(
                        "The engine mxnet has no variant '" + id + "'. Maybe choose one of " + ids() + "."));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Variant::id).toList();
    }

    Symbol apply(Symbol symbol, Device device) {
        if (this == PLAIN) {
            return symbol;
        }
        Symbol fused = symbol.optimizeFor("MKLDNN", device);
        symbol.close();
        return fused;
    }
}
