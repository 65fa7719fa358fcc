// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors;

import org.offramp.api.cost.DescriptorCost;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.graph.Network;
import org.offramp.hardware.Processor;
import org.osgi.service.component.annotations.Component;

/** A microcontroller core without a floating-point unit. */
@Component
public final class GenericSmallMicrocontroller implements ProcessorModel {
    @Override
    public String id() {
        return "generic-small-microcontroller";
    }

    @Override
    public String description() {
        return "small microcontroller core without floating-point unit, by its descriptor's speeds";
    }

    @Override
    public PartCost costOf(Network part, Processor processor) {
        return DescriptorCost.of(part, processor);
    }
}
