// SPDX-License-Identifier: EPL-2.0
/**
 * Writing networks as files for others. Input: a network. Output: bytes of a format. To extend: register a {@link
 * org.offramp.api.deployment.NetworkWriter} service and run its contract test.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.api.deployment;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
