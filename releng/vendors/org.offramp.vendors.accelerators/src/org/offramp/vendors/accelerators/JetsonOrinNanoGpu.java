// SPDX-License-Identifier: EPL-2.0
package org.offramp.vendors.accelerators;

import org.offramp.api.cost.ProcessorModel;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.ProcessorDescriptor;
import org.osgi.service.component.annotations.Component;

/** The GPU of a module; one sample at a time doesn't fill it. */
@Component
public final class JetsonOrinNanoGpu implements ProcessorModel {
    @Override
    public String id() {
        return "jetson-orin-nano-gpu";
    }

    @Override
    public String vendor() {
        return "NVIDIA (by Offramp)";
    }

    @Override
    public String description() {
        return "GPU of a Jetson Orin Nano class module (8 GB)";
    }

    @Override
    public Processor descriptor() {
        return ProcessorDescriptor.read(JetsonOrinNanoGpu.class, "jetson-orin-nano-gpu.platform");
    }
}
