// SPDX-License-Identifier: EPL-2.0
package org.offramp.vendors.rk3588;

import org.offramp.api.cost.ProcessorModel;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.ProcessorDescriptor;
import org.osgi.service.component.annotations.Component;

/** The NPU: no single precision, and no softmax. */
@Component
public final class Rk3588Npu implements ProcessorModel {
    @Override
    public String id() {
        return "rk3588-npu";
    }

    @Override
    public String vendor() {
        return "Rockchip (by Offramp)";
    }

    @Override
    public String description() {
        return "the NPU of an RK3588 class chip, used as one; integers of 8 bits and half precision";
    }

    @Override
    public Processor descriptor() {
        return ProcessorDescriptor.read(Rk3588Npu.class, "rk3588-npu.platform");
    }
}
