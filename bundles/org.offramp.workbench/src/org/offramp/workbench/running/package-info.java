// SPDX-License-Identifier: EPL-2.0
/**
 * Conversions at work: one job each, one after the other, with progress, cancel and news of the end.
 *
 * <p>Parameters are left out of the null rule, because the Eclipse types that are extended here say nothing of null.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE)
package org.offramp.workbench.running;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
