// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.offramp.api.Progress;
import org.offramp.api.calibration.HostCalibration;
import org.offramp.api.calibration.HostMeasurement;
import org.offramp.hardware.Platform;
import org.offramp.hardware.io.PlatformReader;
import org.offramp.hardware.io.ShippedPlatform;

/** Takes any platform for the machine, and says in the table how many rounds were asked for. */
final class FakeCalibration implements HostCalibration {
    @Override
    public HostMeasurement measure(int rounds, String table, Progress progress) {
        try (InputStream content = ShippedPlatform.EDGE_SOC.open()) {
            Platform platform = new PlatformReader().read("shipped", content);
            platform.getProcessors().get(0).setMeasurements(table);
            return new HostMeasurement("engine 1", "# rounds: " + rounds + "\n", 7, 0.02, 1.5e-5, platform);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
