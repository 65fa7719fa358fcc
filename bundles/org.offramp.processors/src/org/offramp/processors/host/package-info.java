// SPDX-License-Identifier: EPL-2.0
/** The machine that Offramp runs on: measures it with ONNX Runtime, and computes costs from what was measured. */
@NonNullByDefault
package org.offramp.processors.host;

import org.eclipse.jdt.annotation.NonNullByDefault;
