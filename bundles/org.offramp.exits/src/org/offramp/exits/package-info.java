// SPDX-License-Identifier: EPL-2.0
/** Rules that find attach points and make exit heads for them. */
@NonNullByDefault
package org.offramp.exits;

import org.eclipse.jdt.annotation.NonNullByDefault;
