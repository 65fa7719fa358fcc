// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors;

import org.offramp.api.cost.ProcessorModel;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.ProcessorDescriptor;
import org.osgi.service.component.annotations.Component;

/** A server's processor, used as one. */
@Component
public final class GenericServer implements ProcessorModel {
    @Override
    public String id() {
        return "generic-server";
    }

    @Override
    public String vendor() {
        return "Offramp";
    }

    @Override
    public String description() {
        return "server processor, by its descriptor's speeds";
    }

    @Override
    public Processor descriptor() {
        return ProcessorDescriptor.read(GenericServer.class, "generic-server.platform");
    }
}
