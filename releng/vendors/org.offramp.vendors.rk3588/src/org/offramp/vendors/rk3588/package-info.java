// SPDX-License-Identifier: EPL-2.0
/** The processors of an RK3588-class chip: each class is one, its numbers are in the descriptor beside it. */
@NonNullByDefault
package org.offramp.vendors.rk3588;

import org.eclipse.jdt.annotation.NonNullByDefault;
