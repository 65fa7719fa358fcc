// SPDX-License-Identifier: EPL-2.0
/**
 * Plug-ins of vendors: a wizard that looks into a jar or a site, asks whom to trust and installs, and a list of what is
 * installed. What comes and goes is seen by open editors within seconds, whoever has installed it.
 *
 * <p>Parameters are left out of the null rule, because the Eclipse types that are extended here say nothing of null.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE)
package org.offramp.workbench.plugins;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
