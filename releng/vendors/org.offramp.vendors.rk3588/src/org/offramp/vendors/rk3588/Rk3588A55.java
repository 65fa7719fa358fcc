// SPDX-License-Identifier: EPL-2.0
package org.offramp.vendors.rk3588;

import org.offramp.api.cost.ProcessorModel;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.ProcessorDescriptor;
import org.osgi.service.component.annotations.Component;

/** The efficient cluster. */
@Component
public final class Rk3588A55 implements ProcessorModel {
    @Override
    public String id() {
        return "rk3588-a55";
    }

    @Override
    public String vendor() {
        return "Rockchip (by Offramp)";
    }

    @Override
    public String description() {
        return "the four Cortex-A55 of an RK3588 class chip, used as one";
    }

    @Override
    public Processor descriptor() {
        return ProcessorDescriptor.read(Rk3588A55.class, "rk3588-a55.platform");
    }
}
