// SPDX-License-Identifier: EPL-2.0
/**
 * Code for toolchains, in the stage export. Input: a segment with its head. Output: files beside its graph. To extend:
 * let your {@link org.offramp.api.cost.ProcessorModel} offer a {@link org.offramp.api.code.CodeWriter}.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.api.code;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
