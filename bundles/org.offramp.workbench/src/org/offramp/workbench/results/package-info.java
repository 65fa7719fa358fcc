// SPDX-License-Identifier: EPL-2.0
/**
 * What a conversion found, from its output folder: the front as a chart, the plans, and thresholds to move.
 *
 * <p>Parameters are left out of the null rule, because the Eclipse types that are extended here say nothing of null.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE)
package org.offramp.workbench.results;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
