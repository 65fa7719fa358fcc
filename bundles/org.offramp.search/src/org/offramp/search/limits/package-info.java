// SPDX-License-Identifier: EPL-2.0
/**
 * What a plan has to keep, how near plans come to it, and why there is none.
 */
@NonNullByDefault
package org.offramp.search.limits;

import org.eclipse.jdt.annotation.NonNullByDefault;
