// SPDX-License-Identifier: EPL-2.0
/**
 * Stage extract. Input: an exit plan and labelled samples. Output: {@link org.offramp.api.extraction.Features}, what
 * each head takes in, from one pass of the backbone over each sample.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.api.extraction;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
