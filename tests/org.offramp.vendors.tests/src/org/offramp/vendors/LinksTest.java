// SPDX-License-Identifier: EPL-2.0
package org.offramp.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.cost.InstalledLink;
import org.offramp.api.cost.ProcessorCatalogue;
import org.offramp.hardware.Link;
import org.offramp.hardware.Platform;
import org.offramp.hardware.io.PlatformValidation;
import org.offramp.hardware.io.ShippedPlatform;

final class LinksTest {
    private final ProcessorCatalogue catalogue = Services.one(ProcessorCatalogue.class);

    @ParameterizedTest
    @ValueSource(strings = {"lora-sf7", "ble-2m", "wifi-n", "ethernet-gigabit"})
    void fitBetweenTwoProcessors(String id) {
        assertThat(catalogue.links())
                .filteredOn(link -> link.id().equals(id))
                .extracting(InstalledLink::bundle)
                .containsExactly("org.offramp.vendors.links");
        Platform platform = ShippedPlatform.DEVICE_GATEWAY_SERVER.read();
        Link link = catalogue.link(id).orElseThrow();
        link.setFirst(platform.getProcessors().get(0));
        link.setSecond(platform.getProcessors().get(2));
        platform.getLinks().add(link);
        assertThat(PlatformValidation.of(platform)).isEmpty();
    }
}
