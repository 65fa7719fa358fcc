// SPDX-License-Identifier: EPL-2.0
/** Machines with x86 processors: each class is one, its numbers are in the descriptor beside it. */
@NonNullByDefault
package org.offramp.vendors.x86;

import org.eclipse.jdt.annotation.NonNullByDefault;
