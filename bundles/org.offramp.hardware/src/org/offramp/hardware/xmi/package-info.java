// SPDX-License-Identifier: EPL-2.0
/**
 * EMF models from files of unknown origin: nothing in a file makes {@link org.offramp.hardware.xmi.XmiReader} read
 * another file, open a connection or load a class.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.hardware.xmi;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
