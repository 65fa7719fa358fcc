// SPDX-License-Identifier: EPL-2.0
/**
 * Stages train and evaluate. Input: {@link org.offramp.api.extraction.Features}. Output: trained heads and their
 * {@link org.offramp.api.training.ExitProfile}. To extend: another trainer, as a service.
 */
@NonNullByDefault
package org.offramp.pipeline.training;

import org.eclipse.jdt.annotation.NonNullByDefault;
