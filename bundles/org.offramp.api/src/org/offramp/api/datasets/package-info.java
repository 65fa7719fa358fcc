// SPDX-License-Identifier: EPL-2.0
/**
 * Labelled data. Input: a {@link org.offramp.api.datasets.DataSpec}. Output: a {@link
 * org.offramp.api.datasets.Dataset} that is read as a stream, and through {@link org.offramp.api.datasets.Samples}
 * batches that fit a network's input. To extend: register a {@link
 * org.offramp.api.datasets.DatasetReader} service and run its contract test.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.api.datasets;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
