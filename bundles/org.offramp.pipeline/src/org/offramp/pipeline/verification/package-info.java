// SPDX-License-Identifier: EPL-2.0
/** Runs a deployment beside the same plan in another engine, sample by sample. */
@NonNullByDefault
package org.offramp.pipeline.verification;

import org.eclipse.jdt.annotation.NonNullByDefault;
