// SPDX-License-Identifier: EPL-2.0
/**
 * What to convert, from files of unknown origin: nothing in a file makes {@link org.offramp.request.io.JobReader} read
 * another file, open a connection or load a class.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.request.io;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
