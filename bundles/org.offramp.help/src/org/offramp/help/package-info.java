// SPDX-License-Identifier: EPL-2.0
/** The documentation: pages in the folder {@code pages} of this bundle. */
@NonNullByDefault
package org.offramp.help;

import org.eclipse.jdt.annotation.NonNullByDefault;
