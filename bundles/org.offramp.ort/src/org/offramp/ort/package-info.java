// SPDX-License-Identifier: EPL-2.0
/** ONNX Runtime, and the one way to start it. */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.ort;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
