// SPDX-License-Identifier: EPL-2.0
/**
 * The assumption that exits are independent of each other: the paper's mode, which searches by it, and the comparison of
 * what it predicts with what the true cascade does.
 */
@NonNullByDefault
package org.offramp.search.independence;

import org.eclipse.jdt.annotation.NonNullByDefault;
