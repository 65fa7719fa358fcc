// SPDX-License-Identifier: EPL-2.0
/** Deep Java Library with its MXNet engine, and the one way to start it. */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.djl;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
