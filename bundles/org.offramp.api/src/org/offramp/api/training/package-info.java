// SPDX-License-Identifier: EPL-2.0
/**
 * Stages train and evaluate. Input: features. Output: heads with weights, and an {@link
 * org.offramp.api.training.ExitProfile}: confidence and correctness of every classifier for every sample. To extend:
 * register an {@link org.offramp.api.training.ExitTrainer} service and run its contract test.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.api.training;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
