// SPDX-License-Identifier: EPL-2.0
package org.offramp.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Lists everything that can be chosen by its id. A service. */
@ProviderType
public interface Strategies {
    /** All strategies there are at the moment, sorted by service and id. */
    List<Strategy> all();
}
