// SPDX-License-Identifier: EPL-2.0
package org.offramp.vendors.microcontrollers;

import java.util.Optional;
import org.offramp.api.code.CodeWriter;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.ProcessorDescriptor;
import org.osgi.service.component.annotations.Component;

/** The large core of a PSoC 6 class microcontroller. */
@Component
public final class Psoc6M4F implements ProcessorModel {
    @Override
    public String id() {
        return "psoc6-m4f";
    }

    @Override
    public String vendor() {
        return "Infineon (by Offramp)";
    }

    @Override
    public String description() {
        return "Cortex-M4F of a PSoC 6 class microcontroller (CY8C62x4)";
    }

    @Override
    public Processor descriptor() {
        return ProcessorDescriptor.read(Psoc6M4F.class, "psoc6-m4f.platform");
    }

    @Override
    public Optional<CodeWriter> codeWriter() {
        return Optional.of(new C99Weights());
    }
}
