// SPDX-License-Identifier: EPL-2.0
package org.offramp.vendors.links;

import org.offramp.api.cost.LinkModel;
import org.offramp.hardware.Link;
import org.offramp.hardware.io.LinkDescriptor;
import org.osgi.service.component.annotations.Component;

/** A radio within a building. */
@Component
public final class WiFi implements LinkModel {
    @Override
    public String id() {
        return "wifi-n";
    }

    @Override
    public String vendor() {
        return "Offramp (links)";
    }

    @Override
    public String description() {
        return "Wi-Fi, 2.4 GHz, one stream of 20 MHz";
    }

    @Override
    public Link descriptor() {
        return LinkDescriptor.read(WiFi.class, "wifi-n.platform");
    }
}
