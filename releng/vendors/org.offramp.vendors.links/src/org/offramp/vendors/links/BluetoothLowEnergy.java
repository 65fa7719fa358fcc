// SPDX-License-Identifier: EPL-2.0
package org.offramp.vendors.links;

import org.offramp.api.cost.LinkModel;
import org.offramp.hardware.Link;
import org.offramp.hardware.io.LinkDescriptor;
import org.osgi.service.component.annotations.Component;

/** A radio of some metres. */
@Component
public final class BluetoothLowEnergy implements LinkModel {
    @Override
    public String id() {
        return "ble-2m";
    }

    @Override
    public String vendor() {
        return "Offramp (links)";
    }

    @Override
    public String description() {
        return "Bluetooth Low Energy, 2 Mb/s";
    }

    @Override
    public Link descriptor() {
        return LinkDescriptor.read(BluetoothLowEnergy.class, "ble-2m.platform");
    }
}
