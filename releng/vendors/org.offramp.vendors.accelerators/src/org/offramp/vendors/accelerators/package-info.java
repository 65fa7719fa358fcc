// SPDX-License-Identifier: EPL-2.0
/** Accelerators beside another processor: each class is one, its numbers are in the descriptor beside it. */
@NonNullByDefault
package org.offramp.vendors.accelerators;

import org.eclipse.jdt.annotation.NonNullByDefault;
