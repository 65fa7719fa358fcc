// SPDX-License-Identifier: EPL-2.0
package org.offramp.exits;

import org.offramp.api.analysis.BlueprintRule;
import org.offramp.api.contract.BlueprintRuleContractTest;

class PooledConvolutionBlueprintContractTest extends BlueprintRuleContractTest {
    @Override
    protected BlueprintRule rule() {
        return new PooledConvolutionBlueprint();
    }
}
