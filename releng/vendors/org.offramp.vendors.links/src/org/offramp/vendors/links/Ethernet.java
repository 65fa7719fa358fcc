// SPDX-License-Identifier: EPL-2.0
package org.offramp.vendors.links;

import org.offramp.api.cost.LinkModel;
import org.offramp.hardware.Link;
import org.offramp.hardware.io.LinkDescriptor;
import org.osgi.service.component.annotations.Component;

/** A cable within a building. */
@Component
public final class Ethernet implements LinkModel {
    @Override
    public String id() {
        return "ethernet-gigabit";
    }

    @Override
    public String vendor() {
        return "Offramp (links)";
    }

    @Override
    public String description() {
        return "Ethernet, 1 Gbit/s";
    }

    @Override
    public Link descriptor() {
        return LinkDescriptor.read(Ethernet.class, "ethernet-gigabit.platform");
    }
}
