// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.offramp.hardware.Processor;

final class SnapshotComparisonTest {
    private final Processor here =
            ShippedPlatform.DEVICE_GATEWAY_SERVER.read().getProcessors().get(2);
    private final Processor model = EcoreUtil.copy(here);

    @Test
    void aCopyIsTheSameWhereverItStandsAndWhateverItIsCalled() {
        here.setX(700);
        here.setName("my server");
        here.setModelId("acme-x1");
        here.getMemories().get(0).setY(3);
        here.getMemories().get(0).getBytes().setEstimated("For another reason.");
        assertThat(SnapshotComparison.differences(here, model)).isEmpty();
    }

    @Test
    void namesNumbersThatDiffer() {
        model.getClockHertz().setValue(3e9);
        model.getOperators().get(1).getMacsPerCycle().setValue(7);
        model.getMemories().get(0).getBytes().setValue(5);
        assertThat(SnapshotComparison.differences(here, model))
                .containsExactly(
                        "clockHertz is 2.5E9 Hz here and 3.0E9 Hz in the model",
                        "macsPerCycle of depthwiseConvolution float32 is 25.0 MAC/cycle here and 7.0 MAC/cycle in the model",
                        "bytes of server memory is 1.6E10 B here and 5.0 B in the model");
    }

    @Test
    void namesWhatOneOfThemLacks() {
        here.getMemories().clear();
        model.getPowerStates().remove(1);
        assertThat(SnapshotComparison.differences(here, model))
                .containsExactly(
                        "watts of idle is 60.0 W here and absent in the model",
                        "bytes of server memory is absent here and 1.6E10 B in the model");
    }

    @Test
    void whatIsOverriddenMayDiffer() {
        here.getMemories().clear();
        model.getClockHertz().setValue(3e9);
        here.getOverridden().add("memories");
        assertThat(SnapshotComparison.differences(here, model)).hasSize(1);
        here.getOverridden().add("clockHertz");
        assertThat(SnapshotComparison.differences(here, model)).isEmpty();
    }
}
