// SPDX-License-Identifier: EPL-2.0
package org.offramp.vendors.x86;

import org.offramp.api.cost.ProcessorModel;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.ProcessorDescriptor;
import org.osgi.service.component.annotations.Component;

/** A machine in a rack. */
@Component
public final class X86Server implements ProcessorModel {
    @Override
    public String id() {
        return "x86-server";
    }

    @Override
    public String vendor() {
        return "x86 (by Offramp)";
    }

    @Override
    public String description() {
        return "server with sixteen x86 cores, used as one";
    }

    @Override
    public Processor descriptor() {
        return ProcessorDescriptor.read(X86Server.class, "x86-server.platform");
    }
}
