// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.operators;

import org.offramp.mxnet.importer.translation.TranslationTable;

/** All operators of MXNet that Offramp reads. */
public final class MxnetOperators {
    private MxnetOperators() {}

    public static TranslationTable table() {
        TranslationTable.Builder table = new TranslationTable.Builder();
        Activations.register(table);
        Arithmetic.register(table);
        Convolutions.register(table);
        Normalizations.register(table);
        Outputs.register(table);
        Paddings.register(table);
        Pools.register(table);
        Products.register(table);
        Reductions.register(table);
        Reshapes.register(table);
        Slices.register(table);
        return table.build();
    }
}
