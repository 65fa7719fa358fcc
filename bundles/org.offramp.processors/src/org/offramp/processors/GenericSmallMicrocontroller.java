// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors;

import org.offramp.api.cost.ProcessorModel;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.ProcessorDescriptor;
import org.osgi.service.component.annotations.Component;

/** A microcontroller core without a floating-point unit. */
@Component
public final class GenericSmallMicrocontroller implements ProcessorModel {
    @Override
    public String id() {
        return "generic-small-microcontroller";
    }

    @Override
    public String vendor() {
        return "Offramp";
    }

    @Override
    public String description() {
        return "small microcontroller core without floating-point unit, by its descriptor's speeds";
    }

    @Override
    public Processor descriptor() {
        return ProcessorDescriptor.read(GenericSmallMicrocontroller.class, "generic-small-microcontroller.platform");
    }
}
