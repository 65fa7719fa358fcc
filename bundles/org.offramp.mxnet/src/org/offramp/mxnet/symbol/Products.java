// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.symbol;

import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.MatMul;

/** Matrix products. */
final class Products {
    private Products() {}

    static final class Layers implements Translation<Dense> {
        @Override
        public boolean fits(Dense operator, Site site) {
            return site.allFloat32() && site.shape(1).isFixed() && site.shape(0).rank() > 1;
        }

        @Override
        public Value translate(Dense operator, Site site, SymbolBuilder symbols) {
            Attributes attributes = Attributes.NONE
                    .with("num_hidden", site.shape(1).extent(0))
                    .with("no_bias", site.inputs() == 2)
                    .with("flatten", false);
            Value x = symbols.of(site, 0);
            Value weights = symbols.of(site, 1);
            return site.inputs() == 2
                    ? symbols.node("FullyConnected", attributes, x, weights)
                    : symbols.node("FullyConnected", attributes, x, weights, symbols.of(site, 2));
        }
    }

    static final class Matrices implements Translation<MatMul> {
        @Override
        public Value translate(MatMul operator, Site site, SymbolBuilder symbols) {
            return symbols.node("_npi_matmul", Attributes.NONE, symbols.of(site, 0), symbols.of(site, 1));
        }
    }
}
