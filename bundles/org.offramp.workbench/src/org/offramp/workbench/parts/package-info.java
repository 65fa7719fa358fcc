// SPDX-License-Identifier: EPL-2.0
/**
 * What editors have in common.
 *
 * <p>Parameters are left out of the null rule, because the Eclipse types that are extended here say nothing of null.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE)
package org.offramp.workbench.parts;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
