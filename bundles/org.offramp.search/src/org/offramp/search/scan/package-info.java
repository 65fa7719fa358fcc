// SPDX-License-Identifier: EPL-2.0
/**
 * Shows a judge every plan of a space: architecture by architecture, for each all mappings that matter and all
 * thresholds.
 */
@NonNullByDefault
package org.offramp.search.scan;

import org.eclipse.jdt.annotation.NonNullByDefault;
