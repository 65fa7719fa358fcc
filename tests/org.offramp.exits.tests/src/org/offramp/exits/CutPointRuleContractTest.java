// SPDX-License-Identifier: EPL-2.0
package org.offramp.exits;

import org.offramp.api.analysis.AttachPointRule;
import org.offramp.api.contract.AttachPointRuleContractTest;

class CutPointRuleContractTest extends AttachPointRuleContractTest {
    @Override
    protected AttachPointRule rule() {
        return new CutPointRule();
    }
}
