// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.ShippedPlatform;
import org.offramp.hardware.io.SnapshotComparison;

final class ShippedPlatformsTest {
    private static final Map<String, ProcessorModel> MODELS = Stream.of(
                    new GenericSmallMicrocontroller(),
                    new GenericLargeMicrocontroller(),
                    new GenericLittleCores(),
                    new GenericBigCores(),
                    new GenericServer())
            .collect(Collectors.toMap(ProcessorModel::id, Function.identity()));

    @ParameterizedTest
    @EnumSource
    void everyProcessorOfAShippedPlatformHasItsModelHere(ShippedPlatform platform) {
        assertThat(platform.read().getProcessors()).allSatisfy(processor -> {
            assertThat(MODELS).containsKey(processor.getModelId());
            assertThat(processor.getBundle()).isEqualTo("org.offramp.processors");
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyProcessorOfAShippedPlatformIsASnapshotOfItsModel(ShippedPlatform platform) {
        assertThat(platform.read().getProcessors())
                .allSatisfy(processor -> assertThat(SnapshotComparison.differences(
                                processor, MODELS.get(processor.getModelId()).descriptor()))
                        .isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void noProcessorOfAShippedPlatformNeedsASite(ShippedPlatform platform) {
        assertThat(platform.read().getProcessors())
                .extracting(Processor::getSite)
                .containsOnlyNulls();
    }
}
