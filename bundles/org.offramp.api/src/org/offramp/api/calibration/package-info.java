// SPDX-License-Identifier: EPL-2.0
/**
 * Before any conversion: what this machine needs for operators. Output: a platform with a measured table that a {@link
 * org.offramp.api.cost.ProcessorModel} computes costs from. To extend: let a model read tables of other machines.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.api.calibration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
