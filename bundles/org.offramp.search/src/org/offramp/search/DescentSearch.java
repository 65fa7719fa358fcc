// SPDX-License-Identifier: EPL-2.0
package org.offramp.search;

import org.offramp.api.*;
import org.offramp.api.cost.*;
import org.offramp.api.search.*;
import org.offramp.api.training.*;

final class DescentSearch {
    SearchResult search(ExitProfile p, CostTable c, Objective o, Progress q) {
        throw new UnsupportedOperationException();
    }
}
