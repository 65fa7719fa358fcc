// SPDX-License-Identifier: EPL-2.0
/** What every stage shares: progress and the error for bad input. */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.api;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
