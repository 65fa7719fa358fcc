// SPDX-License-Identifier: EPL-2.0
/**
 * The search that sees everything. Takes a profile, a cost table and an objective, gives a proven optimum; hands over to
 * {@link org.offramp.search.descent} where a scan would be too much.
 */
@NonNullByDefault
package org.offramp.search.exact;

import org.eclipse.jdt.annotation.NonNullByDefault;
