// SPDX-License-Identifier: EPL-2.0
/**
 * Stage cost: every processor's model is asked for the cost of every part, and the answers become one table, which has
 * a file format.
 */
@NonNullByDefault
package org.offramp.search.costs;

import org.eclipse.jdt.annotation.NonNullByDefault;
