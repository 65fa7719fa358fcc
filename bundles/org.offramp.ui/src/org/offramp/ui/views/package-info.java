// SPDX-License-Identifier: EPL-2.0
/**
 * Eclipse's views of what is active, which follow it in turns of their own.
 *
 * <p>Parameters are left out of the null rule, because SWT says nothing of null.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE)
@Version("1.0.0")
package org.offramp.ui.views;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
