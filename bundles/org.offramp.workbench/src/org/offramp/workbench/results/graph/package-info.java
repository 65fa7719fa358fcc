// SPDX-License-Identifier: EPL-2.0
/**
 * The backbone as a graph: blocks of layers with the exits of a plan, coloured by processor.
 *
 * <p>Parameters are left out of the null rule, because Draw2d and ELK say nothing of null.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE)
package org.offramp.workbench.results.graph;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
