// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.ShippedPlatform;

final class ShippedPlatformsTest {
    private static final Set<String> IDS = Stream.of(
                    new GenericSmallMicrocontroller(),
                    new GenericLargeMicrocontroller(),
                    new GenericLittleCores(),
                    new GenericBigCores(),
                    new GenericServer())
            .map(ProcessorModel::id)
            .collect(Collectors.toSet());

    @ParameterizedTest
    @EnumSource
    void everyProcessorOfAShippedPlatformHasItsModelHere(ShippedPlatform platform) {
        assertThat(platform.read().getProcessors()).allSatisfy(processor -> {
            assertThat(IDS).contains(processor.getModelId());
            assertThat(processor.getBundle()).isEqualTo("org.offramp.processors");
        });
    }

    @ParameterizedTest
    @EnumSource
    void noProcessorOfAShippedPlatformNeedsASite(ShippedPlatform platform) {
        assertThat(platform.read().getProcessors())
                .extracting(Processor::getSite)
                .containsOnlyNulls();
    }
}
