// SPDX-License-Identifier: EPL-2.0
/**
 * Stage analyse. Input: the backbone. Output: an {@link org.offramp.api.analysis.ExitPlan}, the candidate exits. To
 * extend: register an {@link org.offramp.api.analysis.AttachPointRule} or {@link
 * org.offramp.api.analysis.BlueprintRule} service and run its contract test.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.api.analysis;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
