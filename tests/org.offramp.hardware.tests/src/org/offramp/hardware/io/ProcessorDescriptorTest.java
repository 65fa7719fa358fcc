// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.offramp.hardware.Processor;

final class ProcessorDescriptorTest {
    private static Processor read(String resource) {
        return ProcessorDescriptor.read(ProcessorDescriptorTest.class, resource);
    }

    @Test
    void isTheProcessorWithoutItsPlatform() {
        Processor processor = read("acme-x1.platform");
        assertThat(processor.getName()).isEqualTo("x1");
        assertThat(processor.eContainer()).isNull();
        assertThat(read("acme-x1.platform")).isNotSameAs(processor);
    }

    @Test
    void namesAResourceThatIsMissing() {
        assertThatThrownBy(() -> read("acme-x2.platform"))
                .isInstanceOf(PlatformException.class)
                .hasMessageContainingAll("acme-x2.platform", ProcessorDescriptorTest.class.getName(), "is missing");
    }

    @Test
    void refusesAWholePlatform() {
        assertThatThrownBy(() -> read("/platforms/edge-soc.platform"))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("has 2 processors, 1 memories outside of them and 1 links");
    }

    @Test
    void refusesAProcessorThatSaysWhereItIsFrom() {
        assertThatThrownBy(() -> read("acme-with-model.platform"))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("names the model 'acme-x1'");
    }

    @Test
    void refusesWhatIsNoValidPlatform() {
        assertThatThrownBy(() -> read("acme-without-power.platform"))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("has no powerStates");
    }
}
