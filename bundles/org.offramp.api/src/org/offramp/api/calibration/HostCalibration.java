// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.calibration;

import org.offramp.api.Progress;
import org.osgi.annotation.versioning.ProviderType;

/** Measures the machine that it runs on. A service. */
@ProviderType
public interface HostCalibration {
    /**
     * Measures operators and small networks, on one thread.
     *
     * @param rounds how often each is timed, at least 2; more are less disturbed by what else runs
     * @param table name of the file that the table will be in, beside the platform's
     * @throws org.offramp.api.compute.ComputeException when the engine fails
     * @throws java.util.concurrent.CancellationException when the progress says so
     */
    HostMeasurement measure(int rounds, String table, Progress progress);
}
