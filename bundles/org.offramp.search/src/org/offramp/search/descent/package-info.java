// SPDX-License-Identifier: EPL-2.0
/**
 * Search where a scan would be too much: coordinate descent on the true cascade, and what no plan can beat.
 */
@NonNullByDefault
package org.offramp.search.descent;

import org.eclipse.jdt.annotation.NonNullByDefault;
