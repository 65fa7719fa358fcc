// SPDX-License-Identifier: EPL-2.0
package org.offramp.vendors.x86;

import org.offramp.api.cost.ProcessorModel;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.ProcessorDescriptor;
import org.osgi.service.component.annotations.Component;

/** A fanless machine near the device. */
@Component
public final class X86Gateway implements ProcessorModel {
    @Override
    public String id() {
        return "x86-gateway";
    }

    @Override
    public String vendor() {
        return "x86 (by Offramp)";
    }

    @Override
    public String description() {
        return "gateway with four small x86 cores, used as one";
    }

    @Override
    public Processor descriptor() {
        return ProcessorDescriptor.read(X86Gateway.class, "x86-gateway.platform");
    }
}
