// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.exact;

import org.offramp.api.contract.ArchitectureSearchContractTest;
import org.offramp.api.search.ArchitectureSearch;

final class ExactSearchContractTest extends ArchitectureSearchContractTest {
    @Override
    protected ArchitectureSearch search() {
        return new ExactSearch();
    }
}
