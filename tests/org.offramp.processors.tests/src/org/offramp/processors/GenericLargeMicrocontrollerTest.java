// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors;

import org.offramp.api.contract.ProcessorModelContractTest;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.ShippedPlatform;

final class GenericLargeMicrocontrollerTest extends ProcessorModelContractTest {
    @Override
    protected ProcessorModel model() {
        return new GenericLargeMicrocontroller();
    }

    @Override
    protected Processor processor() {
        return ShippedPlatform.TWO_MICROCONTROLLERS.read().getProcessors().get(1);
    }
}
