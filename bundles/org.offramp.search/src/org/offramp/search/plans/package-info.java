// SPDX-License-Identifier: EPL-2.0
/**
 * Plans that were found: judges see every plan of a scan and keep the best one, or a front, or the nearest misses.
 */
@NonNullByDefault
package org.offramp.search.plans;

import org.eclipse.jdt.annotation.NonNullByDefault;
