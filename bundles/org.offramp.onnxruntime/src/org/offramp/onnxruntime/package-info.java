// SPDX-License-Identifier: EPL-2.0
/** Inference with ONNX Runtime: a network is written as ONNX in memory, and a session runs the bytes. */
@NonNullByDefault
package org.offramp.onnxruntime;

import org.eclipse.jdt.annotation.NonNullByDefault;
