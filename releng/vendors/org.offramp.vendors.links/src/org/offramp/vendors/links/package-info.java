// SPDX-License-Identifier: EPL-2.0
/** Links: each class is one, its numbers are in the descriptor beside it. */
@NonNullByDefault
package org.offramp.vendors.links;

import org.eclipse.jdt.annotation.NonNullByDefault;
