// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.offramp.hardware.io.ShippedPlatform;

class ProcessorTest {

    private final Processor large =
            ShippedPlatform.TWO_MICROCONTROLLERS.read().getProcessors().get(1);

    @Test
    void anOperatorsOwnSpeedComesFirst() {
        assertThat(large.macsPerSecond(OperatorKind.DEPTHWISE_CONVOLUTION, ElementType.FLOAT32))
                .isEqualTo(0.12 * 1.5e8);
    }

    @Test
    void anOperatorWithoutItsOwnSpeedHasThatOfAny() {
        assertThat(large.macsPerSecond(OperatorKind.DENSE, ElementType.INT8)).isEqualTo(0.5 * 1.5e8);
    }

    @Test
    void anElementTypeWithoutAnEntryIsNotSupported() {
        assertThat(large.supportFor(OperatorKind.DENSE, ElementType.FLOAT16)).isNull();
        assertThat(large.macsPerSecond(OperatorKind.DENSE, ElementType.FLOAT16)).isZero();
    }

    @Test
    void anOperatorIsNotSupportedWhenNeitherItNorAnyIsListed() {
        large.getOperators().removeIf(support -> support.getOperator() == OperatorKind.ANY);

        assertThat(large.supportFor(OperatorKind.DENSE, ElementType.FLOAT32)).isNull();
    }

    @Test
    void aSpeedByCycleFollowsTheClock() {
        large.getClockHertz().setValue(3.0e8);

        assertThat(large.macsPerSecond(OperatorKind.DENSE, ElementType.FLOAT32)).isEqualTo(0.2 * 3.0e8);
    }

    @Test
    void aSpeedBySecondDoesNot() {
        OperatorSupport dense = large.supportFor(OperatorKind.DENSE, ElementType.FLOAT32);
        dense.setMacsPerSecond(dense.getMacsPerCycle());
        dense.getMacsPerSecond().setValue(7e6);

        assertThat(large.macsPerSecond(OperatorKind.DENSE, ElementType.FLOAT32)).isEqualTo(7e6);
    }

    @Test
    void findsAPowerStateByItsKind() {
        assertThat(large.powerState(PowerStateKind.SLEEP).getWatts().getValue()).isEqualTo(1.5e-5);
        large.getPowerStates().remove(2);
        assertThat(large.powerState(PowerStateKind.SLEEP)).isNull();
    }

    @Test
    void reachesItsOwnMemoriesThenThoseThatNameIt() {
        Memory own = HardwareFactory.eINSTANCE.createMemory();
        own.setName("own");
        large.getMemories().add(own);

        assertThat(large.reachableMemories())
                .extracting(Memory::getName)
                .containsExactly("own", "shared RAM", "shared flash");
    }
}
