// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors;

import org.offramp.api.contract.ProcessorModelContractTest;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.ShippedPlatform;

final class GenericBigCoresTest extends ProcessorModelContractTest {
    @Override
    protected ProcessorModel model() {
        return new GenericBigCores();
    }

    @Override
    protected Processor processor() {
        return ShippedPlatform.EDGE_SOC.read().getProcessors().get(1);
    }
}
