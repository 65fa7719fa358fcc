// SPDX-License-Identifier: EPL-2.0
/**
 * The editor of {@code .conversion} files: a form over the same file that the command line converts.
 *
 * <p>Parameters are left out of the null rule, because the Eclipse types that are extended here say nothing of null.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE)
package org.offramp.workbench.conversion;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
