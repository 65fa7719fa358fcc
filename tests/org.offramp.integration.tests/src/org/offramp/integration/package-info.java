// SPDX-License-Identifier: EPL-2.0
/** Providers together, found as services in the running framework. */
@NonNullByDefault
package org.offramp.integration;

import org.eclipse.jdt.annotation.NonNullByDefault;
