// SPDX-License-Identifier: EPL-2.0
/**
 * Reads ONNX. {@link org.offramp.onnx.OnnxImporter} is the way in: the file is mapped and checked ({@code files}), its
 * nodes are sorted and lowered one after the other to the graph's operators ({@code translation}, {@code operators}).
 */
@NonNullByDefault
package org.offramp.onnx;

import org.eclipse.jdt.annotation.NonNullByDefault;
