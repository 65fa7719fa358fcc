// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.independence;

import org.offramp.api.contract.ArchitectureSearchContractTest;
import org.offramp.api.search.ArchitectureSearch;

final class BellmanFordSearchContractTest extends ArchitectureSearchContractTest {
    @Override
    protected ArchitectureSearch search() {
        return new BellmanFordSearch();
    }
}
