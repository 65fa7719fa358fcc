// SPDX-License-Identifier: EPL-2.0
/** The whole way from a backbone to a deployment. */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.api.conversion;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
