// SPDX-License-Identifier: EPL-2.0
package org.offramp.vendors.microcontrollers;

import java.util.Optional;
import org.offramp.api.code.CodeWriter;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.ProcessorDescriptor;
import org.osgi.service.component.annotations.Component;

/** The small core of a PSoC 6 class microcontroller: no floating-point unit. */
@Component
public final class Psoc6M0Plus implements ProcessorModel {
    @Override
    public String id() {
        return "psoc6-m0plus";
    }

    @Override
    public String vendor() {
        return "Infineon (by Offramp)";
    }

    @Override
    public String description() {
        return "Cortex-M0+ of a PSoC 6 class microcontroller (CY8C62x4)";
    }

    @Override
    public Processor descriptor() {
        return ProcessorDescriptor.read(Psoc6M0Plus.class, "psoc6-m0plus.platform");
    }

    @Override
    public Optional<CodeWriter> codeWriter() {
        return Optional.of(new C99Weights());
    }
}
