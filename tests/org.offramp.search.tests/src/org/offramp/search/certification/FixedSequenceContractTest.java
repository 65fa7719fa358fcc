// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.certification;

import org.offramp.api.certification.RiskController;
import org.offramp.api.contract.RiskControllerContractTest;

class FixedSequenceContractTest extends RiskControllerContractTest {
    @Override
    protected RiskController controller() {
        return new FixedSequence();
    }
}
