// SPDX-License-Identifier: EPL-2.0
/**
 * Running networks. Input: a network, names of the tensors wanted and batches of samples. Output: the values of
 * those tensors. To extend: register a {@link org.offramp.api.compute.ComputeEngine} service and run its contract
 * test.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.api.compute;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
