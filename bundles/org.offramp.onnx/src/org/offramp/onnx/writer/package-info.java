// SPDX-License-Identifier: EPL-2.0
/**
 * Writing networks as ONNX. {@code Translations} is the table from operators to translations, one for each record of
 * {@link org.offramp.graph.operators.Operator}; a translation adds ONNX nodes at its {@code Site}, the place of the
 * node in the {@code GraphBuilder}.
 */
@NonNullByDefault
package org.offramp.onnx.writer;

import org.eclipse.jdt.annotation.NonNullByDefault;
