// SPDX-License-Identifier: EPL-2.0
/**
 * Stage analyse. Input: the backbone. Output: an {@link org.offramp.api.analysis.ExitPlan}. To extend: add a rule as a
 * service in {@code exits} or in a bundle of your own.
 */
@NonNullByDefault
package org.offramp.pipeline.analysis;

import org.eclipse.jdt.annotation.NonNullByDefault;
