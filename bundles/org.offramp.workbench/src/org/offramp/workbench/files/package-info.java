// SPDX-License-Identifier: EPL-2.0
/**
 * Asking for files, by the dialog of the desktop or by a service that takes its place.
 */
@NonNullByDefault
package org.offramp.workbench.files;

import org.eclipse.jdt.annotation.NonNullByDefault;
