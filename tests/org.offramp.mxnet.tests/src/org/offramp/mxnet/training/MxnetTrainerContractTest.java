// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.training;

import org.offramp.api.contract.ExitTrainerContractTest;
import org.offramp.api.training.ExitTrainer;

class MxnetTrainerContractTest extends ExitTrainerContractTest {
    @Override
    protected ExitTrainer trainer() {
        return new MxnetTrainer();
    }
}
