// SPDX-License-Identifier: EPL-2.0
/** Microcontrollers: each class is a processor, its numbers are in the descriptor beside it. */
@NonNullByDefault
package org.offramp.vendors.microcontrollers;

import org.eclipse.jdt.annotation.NonNullByDefault;
