// SPDX-License-Identifier: EPL-2.0
/**
 * Stage export: a plan as files for its processors. Each segment is one ONNX graph without conditions; a loop outside
 * of the graphs tests the thresholds.
 */
@NonNullByDefault
package org.offramp.deployment;

import org.eclipse.jdt.annotation.NonNullByDefault;
