// SPDX-License-Identifier: EPL-2.0
/**
 * A plan on its platform, drawn as the platform's editor draws it: what runs where, and what it takes.
 *
 * <p>Parameters are left out of the null rule, because Draw2d and EMF say nothing of null.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE)
package org.offramp.workbench.results.mapping;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
