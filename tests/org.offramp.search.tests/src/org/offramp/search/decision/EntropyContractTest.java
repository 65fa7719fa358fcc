// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.decision;

import org.offramp.api.contract.DecisionRuleContractTest;
import org.offramp.api.decision.DecisionRule;

final class EntropyContractTest extends DecisionRuleContractTest {
    @Override
    protected DecisionRule rule() {
        return new Entropy();
    }
}
