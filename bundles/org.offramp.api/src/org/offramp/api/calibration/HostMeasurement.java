// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.calibration;

import org.offramp.hardware.Platform;

/**
 * What was measured.
 *
 * @param engine name and version of what computed
 * @param table as in {@link org.offramp.api.cost.MeasuredTable}
 * @param operators rows of the table
 * @param noise how far two halves of the rounds are apart, as a share; the median over the rows
 * @param secondsPerInvocation fixed time of each run of a network
 * @param platform has one processor, this machine, which names the table
 */
public record HostMeasurement(
        String engine, String table, int operators, double noise, double secondsPerInvocation, Platform platform) {}
