// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import org.offramp.hardware.OperatorKind;

/**
 * What an operator was measured to need.
 *
 * @param operations MACs, or elements where it has none
 * @param noise how far two measurements are apart, as a share
 */
record MeasuredRow(OperatorKind kind, String shape, long operations, double seconds, double noise) {}
