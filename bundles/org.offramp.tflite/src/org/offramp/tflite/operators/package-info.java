// SPDX-License-Identifier: EPL-2.0
/** Every operator that is read, one class for each family. */
@NonNullByDefault
package org.offramp.tflite.operators;

import org.eclipse.jdt.annotation.NonNullByDefault;
