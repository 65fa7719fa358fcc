// SPDX-License-Identifier: EPL-2.0
/**
 * How platforms look.
 *
 * <p>Parameters are left out of the null rule, because Draw2d says nothing of null.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE)
@Version("1.0.0")
package org.offramp.platform.diagram;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
