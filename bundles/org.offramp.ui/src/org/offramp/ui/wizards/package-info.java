// SPDX-License-Identifier: EPL-2.0
/**
 * Dialogs that make files, and are there soon: Eclipse's own read pictures and make trees of all folders first.
 *
 * <p>Parameters are left out of the null rule, because SWT says nothing of null.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE)
@Version("1.0.0")
package org.offramp.ui.wizards;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
