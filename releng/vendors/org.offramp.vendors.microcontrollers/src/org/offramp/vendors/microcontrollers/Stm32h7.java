// SPDX-License-Identifier: EPL-2.0
package org.offramp.vendors.microcontrollers;

import java.util.Optional;
import org.offramp.api.code.CodeWriter;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.ProcessorDescriptor;
import org.osgi.service.component.annotations.Component;

/** A large microcontroller with two instructions a cycle and caches. */
@Component
public final class Stm32h7 implements ProcessorModel {
    @Override
    public String id() {
        return "stm32h7";
    }

    @Override
    public String vendor() {
        return "STMicroelectronics (by Offramp)";
    }

    @Override
    public String description() {
        return "Cortex-M7 of an STM32H7 class microcontroller";
    }

    @Override
    public Processor descriptor() {
        return ProcessorDescriptor.read(Stm32h7.class, "stm32h7.platform");
    }

    @Override
    public Optional<CodeWriter> codeWriter() {
        return Optional.of(new C99Weights());
    }
}
