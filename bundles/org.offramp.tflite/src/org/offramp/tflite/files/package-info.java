// SPDX-License-Identifier: EPL-2.0
/** From bytes to tables: every offset and size of a file is checked before it is followed. */
@NonNullByDefault
package org.offramp.tflite.files;

import org.eclipse.jdt.annotation.NonNullByDefault;
