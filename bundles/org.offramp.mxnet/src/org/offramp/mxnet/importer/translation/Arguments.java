// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.translation;

import org.offramp.mxnet.importer.files.SymbolNode;

/** What nodes take in. */
public interface Arguments {
    Value of(SymbolNode.Entry entry);

    /** A parameter by its name. */
    Value named(String parameter);
}
