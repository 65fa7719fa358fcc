// SPDX-License-Identifier: EPL-2.0
/**
 * Which processors can run and hold the parts of an architecture, and what a sample costs that leaves at each of its
 * exits. Thresholds play no role here. To add a quantity: a value of the api's quantities and a case in {@link
 * org.offramp.search.mapping.Aim}.
 */
@NonNullByDefault
package org.offramp.search.mapping;

import org.eclipse.jdt.annotation.NonNullByDefault;
