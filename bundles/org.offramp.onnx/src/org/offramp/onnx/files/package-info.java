// SPDX-License-Identifier: EPL-2.0
/**
 * From bytes to protobuf messages and tensors, without trust in the file: what would need too much memory is refused
 * before it is read, weights stay where they are mapped.
 */
@NonNullByDefault
package org.offramp.onnx.files;

import org.eclipse.jdt.annotation.NonNullByDefault;
