// SPDX-License-Identifier: EPL-2.0
package org.offramp.vendors.accelerators;

import org.offramp.api.cost.ProcessorModel;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.ProcessorDescriptor;
import org.osgi.service.component.annotations.Component;

/** An NPU beside a microcontroller: it computes with integers of 8 bits alone, and knows no softmax. */
@Component
public final class EthosU55 implements ProcessorModel {
    @Override
    public String id() {
        return "ethos-u55-256";
    }

    @Override
    public String vendor() {
        return "Arm (by Offramp)";
    }

    @Override
    public String description() {
        return "Ethos-U55 class NPU with 256 MACs, beside a microcontroller; integers of 8 bits alone";
    }

    @Override
    public Processor descriptor() {
        return ProcessorDescriptor.read(EthosU55.class, "ethos-u55-256.platform");
    }
}
