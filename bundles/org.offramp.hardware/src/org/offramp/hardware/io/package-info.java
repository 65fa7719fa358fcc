// SPDX-License-Identifier: EPL-2.0
/**
 * Platforms from files and to files, and the rules that a platform keeps.
 *
 * <p>{@link org.offramp.hardware.io.PlatformReader} opens files of unknown origin: nothing in a file makes it read
 * another file, open a connection or load a class. {@link org.offramp.hardware.io.PlatformValidation} lists what is
 * wrong with a platform; everything that computes with a platform may rely on an empty list.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.hardware.io;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
