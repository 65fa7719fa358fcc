// SPDX-License-Identifier: EPL-2.0
/** One operator while it is lowered: where its tensors have their axes, and what their integers stand for. */
@NonNullByDefault
package org.offramp.tflite.translation;

import org.eclipse.jdt.annotation.NonNullByDefault;
