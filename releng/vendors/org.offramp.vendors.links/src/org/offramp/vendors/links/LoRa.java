// SPDX-License-Identifier: EPL-2.0
package org.offramp.vendors.links;

import org.offramp.api.cost.LinkModel;
import org.offramp.hardware.Link;
import org.offramp.hardware.io.LinkDescriptor;
import org.osgi.service.component.annotations.Component;

/** A radio that is far, slow and rare: tensors of more than a few bytes are not for it. */
@Component
public final class LoRa implements LinkModel {
    @Override
    public String id() {
        return "lora-sf7";
    }

    @Override
    public String vendor() {
        return "Offramp (links)";
    }

    @Override
    public String description() {
        return "LoRa at spreading factor 7 and 125 kHz, without the limit of its duty cycle";
    }

    @Override
    public Link descriptor() {
        return LinkDescriptor.read(LoRa.class, "lora-sf7.platform");
    }
}
