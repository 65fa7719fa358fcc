// SPDX-License-Identifier: EPL-2.0
/**
 * From what the user said, in a {@code .conversion} file or otherwise, to what the pipeline takes: the defaults, and the
 * folders that a run works in. Every face goes this way, so that the same file gives the same conversion in each.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.api.jobs;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
