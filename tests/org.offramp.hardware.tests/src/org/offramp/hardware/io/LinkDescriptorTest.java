// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.hardware.Link;
import org.offramp.hardware.Platform;

final class LinkDescriptorTest {
    private static Link read(String resource) {
        return LinkDescriptor.read(LinkDescriptorTest.class, resource);
    }

    @Test
    void endsNowhereUntilItIsPutOnAPlatform() {
        Link link = read("acme-radio.platform");
        assertThat(link.eContainer()).isNull();
        assertThat(link.getFirst()).isNull();
        Platform platform = ShippedPlatform.DEVICE_GATEWAY_SERVER.read();
        link.setName("far radio");
        link.setFirst(platform.getProcessors().get(0));
        link.setSecond(platform.getProcessors().get(2));
        platform.getLinks().add(link);
        assertThat(PlatformValidation.of(platform)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "acme-cable.platform, is missing",
        "acme-x1.platform, is not one link and nothing else",
        "/platforms/edge-soc.platform, is not one link and nothing else",
        "acme-radio-without-rate.platform, has no bytesPerSecond",
        "acme-radio-without-source.platform, has no source"
    })
    void refusesWhatIsNoLink(String resource, String message) {
        assertThatThrownBy(() -> read(resource))
                .isInstanceOf(PlatformException.class)
                .hasMessageContainingAll(resource, message);
    }
}
