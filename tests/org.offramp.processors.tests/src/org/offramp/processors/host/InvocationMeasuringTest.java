// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.offramp.processors.host.InvocationMeasuring.Invocation;

final class InvocationMeasuringTest {
    @Test
    void findsTheLineThatPointsLieOn() {
        Invocation line = InvocationMeasuring.line(
                List.of(new double[] {10, 12e-6}, new double[] {100, 30e-6}, new double[] {1000, 210e-6}));
        assertThat(line.fixedSeconds()).isCloseTo(10e-6, within(1e-12));
        assertThat(line.secondsPerElement()).isCloseTo(0.2e-6, within(1e-12));
    }

    @Test
    void givesNoNegativeTimes() {
        Invocation falling = InvocationMeasuring.line(List.of(new double[] {10, 5e-6}, new double[] {100, 1e-6}));
        assertThat(falling.secondsPerElement()).isZero();
        assertThat(falling.fixedSeconds()).isPositive();
    }
}
