// SPDX-License-Identifier: EPL-2.0
/**
 * From networks to MXNet symbols: a table with one small translation for each operator, and a builder that writes the
 * symbol as JSON. Nothing here touches the native library. To add an operator, add a row to {@link
 * org.offramp.mxnet.symbol.Translations}.
 */
@NonNullByDefault
package org.offramp.mxnet.symbol;

import org.eclipse.jdt.annotation.NonNullByDefault;
