// SPDX-License-Identifier: EPL-2.0
/**
 * How one node of an ONNX graph becomes nodes of a network. A {@link org.offramp.onnx.translation.Translation} sees an
 * {@link org.offramp.onnx.translation.OnnxNode}: its attributes, its inputs as {@link
 * org.offramp.onnx.translation.Value}s, and a way to add operators. What is constant is computed at once; integers that
 * depend on the symbolic batch size are computed for two sizes side by side.
 */
@NonNullByDefault
package org.offramp.onnx.translation;

import org.eclipse.jdt.annotation.NonNullByDefault;
