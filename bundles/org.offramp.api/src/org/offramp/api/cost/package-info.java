// SPDX-License-Identifier: EPL-2.0
/**
 * Stage cost. Input: an exit plan and a platform. Output: a {@link org.offramp.api.cost.CostTable} with all hardware
 * numbers that later stages need. To extend: register a {@link org.offramp.api.cost.ProcessorModel} service and run
 * its contract test.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.api.cost;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
