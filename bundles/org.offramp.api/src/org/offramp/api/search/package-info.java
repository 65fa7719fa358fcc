// SPDX-License-Identifier: EPL-2.0
/**
 * Stage search. Input: an exit profile and a cost table. Output: plans. Pure functions over tables. To extend:
 * register an {@link org.offramp.api.search.ArchitectureSearch} service and run its contract test.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.api.search;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
