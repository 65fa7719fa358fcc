// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.offramp.hardware.HardwareFactory;
import org.offramp.hardware.Platform;
import org.offramp.hardware.PowerState;
import org.offramp.hardware.PowerStateKind;
import org.offramp.hardware.Processor;
import org.offramp.hardware.Quantity;

class SourcedNumberTest {
    private final Platform platform = HardwareFactory.eINSTANCE.createPlatform();
    private final Processor processor = HardwareFactory.eINSTANCE.createProcessor();

    SourcedNumberTest() {
        platform.getProcessors().add(processor);
        processor.setName("core");
        Quantity clock = HardwareFactory.eINSTANCE.createQuantity();
        clock.setValue(168e6);
        clock.setSource("Data sheet 4711, rev. B, page 12");
        processor.setClockHertz(clock);
        PowerState active = HardwareFactory.eINSTANCE.createPowerState();
        active.setKind(PowerStateKind.ACTIVE);
        Quantity watts = HardwareFactory.eINSTANCE.createQuantity();
        watts.setValue(0.05);
        watts.setEstimated("Half of a similar core.");
        active.setWatts(watts);
        processor.getPowerStates().add(active);
    }

    @Test
    void saysOfEachNumberWhereItComesFrom() {
        assertThat(SourcedNumber.of(platform))
                .containsExactly(
                        new SourcedNumber(
                                "core", "clockHertz", 168e6, "Hz", false, "Data sheet 4711, rev. B, page 12", false),
                        new SourcedNumber("core, active", "watts", 0.05, "W", true, "Half of a similar core.", false));
    }

    @Test
    void tellsWhatTheAuthorChanged() {
        processor.getOverridden().add("powerStates");
        List<SourcedNumber> numbers = SourcedNumber.of(platform);
        assertThat(numbers).extracting(SourcedNumber::overridden).containsExactly(false, true);
    }
}
