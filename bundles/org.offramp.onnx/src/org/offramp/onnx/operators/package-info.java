// SPDX-License-Identifier: EPL-2.0
/**
 * Every supported operator of ONNX, one class for each family; a translation knows all versions of its operators. To
 * add one: a line in its family's table.
 */
@NonNullByDefault
package org.offramp.onnx.operators;

import org.eclipse.jdt.annotation.NonNullByDefault;
