// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.translation;

import java.util.List;

/** Lowers one node: takes its inputs, adds operators and returns its outputs. */
@FunctionalInterface
public interface Translation {
    /** @throws IllegalArgumentException with the reason, when inputs or attributes don't fit */
    List<Value> translate(SymbolSite site);
}
