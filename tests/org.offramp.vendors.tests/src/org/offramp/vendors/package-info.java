// SPDX-License-Identifier: EPL-2.0
/** Providers together, found as services in the running framework. */
@NonNullByDefault
package org.offramp.vendors;

import org.eclipse.jdt.annotation.NonNullByDefault;
