// SPDX-License-Identifier: EPL-2.0
/**
 * What the search reads of a profile: the samples' bins at each candidate's threshold levels, and summed-area tables
 * that tell for every combination of levels who leaves where, and right or wrong.
 */
@NonNullByDefault
package org.offramp.search.tables;

import org.eclipse.jdt.annotation.NonNullByDefault;
