// SPDX-License-Identifier: EPL-2.0
/** The importer of TFLite models. */
@NonNullByDefault
package org.offramp.tflite;

import org.eclipse.jdt.annotation.NonNullByDefault;
