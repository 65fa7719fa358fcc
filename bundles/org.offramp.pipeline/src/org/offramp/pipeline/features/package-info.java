// SPDX-License-Identifier: EPL-2.0
/**
 * Stage extract. Input: an {@link org.offramp.api.analysis.ExitPlan} and data. Output:
 * {@link org.offramp.api.extraction.Features}, kept in files. To extend: another engine, as a service.
 */
@NonNullByDefault
package org.offramp.pipeline.features;

import org.eclipse.jdt.annotation.NonNullByDefault;
