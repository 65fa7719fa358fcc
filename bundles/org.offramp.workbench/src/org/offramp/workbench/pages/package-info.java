// SPDX-License-Identifier: EPL-2.0
/**
 * Pages to read, with links: of the help, and the welcome.
 *
 * <p>Parameters are left out of the null rule, because the Eclipse types that are used here say nothing of null.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE)
package org.offramp.workbench.pages;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
