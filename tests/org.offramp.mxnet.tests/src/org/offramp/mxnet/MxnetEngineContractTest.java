// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet;

import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.contract.ComputeEngineContractTest;

class MxnetEngineContractTest extends ComputeEngineContractTest {
    @Override
    protected ComputeEngine engine() {
        return new MxnetEngine();
    }
}
