// SPDX-License-Identifier: EPL-2.0
/**
 * How one node of a symbol becomes nodes of a network: a {@link org.offramp.mxnet.importer.translation.Translation} sees
 * a {@link org.offramp.mxnet.importer.translation.SymbolSite}, its attributes and inputs, and adds operators to it.
 */
@NonNullByDefault
package org.offramp.mxnet.importer.translation;

import org.eclipse.jdt.annotation.NonNullByDefault;
