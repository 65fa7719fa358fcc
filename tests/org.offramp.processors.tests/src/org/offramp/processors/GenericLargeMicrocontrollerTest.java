// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors;

import org.offramp.api.contract.ProcessorModelContractTest;
import org.offramp.api.cost.ProcessorModel;

final class GenericLargeMicrocontrollerTest extends ProcessorModelContractTest {
    @Override
    protected ProcessorModel model() {
        return new GenericLargeMicrocontroller();
    }
}
