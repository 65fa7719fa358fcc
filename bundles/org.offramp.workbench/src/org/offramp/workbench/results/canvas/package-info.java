// SPDX-License-Identifier: EPL-2.0
/**
 * A sheet of figures to zoom and to move, as the graph of the backbone and the mapping are shown on.
 *
 * <p>Parameters are left out of the null rule, because Draw2d and SWT say nothing of null.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE)
package org.offramp.workbench.results.canvas;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
