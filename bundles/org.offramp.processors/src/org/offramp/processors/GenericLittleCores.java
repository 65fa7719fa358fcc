// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors;

import org.offramp.api.cost.DescriptorCost;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.graph.Network;
import org.offramp.hardware.Processor;
import org.osgi.service.component.annotations.Component;

/** The efficient cores of an application processor, used as one. */
@Component
public final class GenericLittleCores implements ProcessorModel {
    @Override
    public String id() {
        return "generic-little-cores";
    }

    @Override
    public String description() {
        return "cluster of efficient application cores, by its descriptor's speeds";
    }

    @Override
    public PartCost costOf(Network part, Processor processor) {
        return DescriptorCost.of(part, processor);
    }
}
