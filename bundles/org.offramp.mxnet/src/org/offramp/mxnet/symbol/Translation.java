// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.symbol;

import org.offramp.graph.operators.Operator;

/** How MXNet computes one kind of operator. */
interface Translation<O extends Operator> {
    /** Whether {@link #translate} gives exactly what the operator means here; else it runs in plain Java. */
    default boolean fits(O operator, Site site) {
        return site.allFloat32();
    }

    /** Adds nodes to the symbol; gives the value of the operator's output. */
    Value translate(O operator, Site site, SymbolBuilder symbols);
}
