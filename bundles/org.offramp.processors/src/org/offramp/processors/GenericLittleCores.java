// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors;

import org.offramp.api.cost.ProcessorModel;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.ProcessorDescriptor;
import org.osgi.service.component.annotations.Component;

/** The efficient cores of an application processor, used as one. */
@Component
public final class GenericLittleCores implements ProcessorModel {
    @Override
    public String id() {
        return "generic-little-cores";
    }

    @Override
    public String vendor() {
        return "Offramp";
    }

    @Override
    public String description() {
        return "cluster of efficient application cores, by its descriptor's speeds";
    }

    @Override
    public Processor descriptor() {
        return ProcessorDescriptor.read(GenericLittleCores.class, "generic-little-cores.platform");
    }
}
