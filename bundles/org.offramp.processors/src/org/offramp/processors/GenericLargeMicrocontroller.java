// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors;

import org.offramp.api.cost.ProcessorModel;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.ProcessorDescriptor;
import org.osgi.service.component.annotations.Component;

/** A microcontroller core with a floating-point unit. */
@Component
public final class GenericLargeMicrocontroller implements ProcessorModel {
    @Override
    public String id() {
        return "generic-large-microcontroller";
    }

    @Override
    public String vendor() {
        return "Offramp";
    }

    @Override
    public String description() {
        return "large microcontroller core with floating-point unit, by its descriptor's speeds";
    }

    @Override
    public Processor descriptor() {
        return ProcessorDescriptor.read(GenericLargeMicrocontroller.class, "generic-large-microcontroller.platform");
    }
}
