// SPDX-License-Identifier: EPL-2.0
/**
 * The true cascade of a plan, sample by sample, without tables: what every other way of counting is held against.
 */
@NonNullByDefault
package org.offramp.search.replay;

import org.eclipse.jdt.annotation.NonNullByDefault;
