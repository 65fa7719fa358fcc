// SPDX-License-Identifier: EPL-2.0
/**
 * How sure a classifier is of its answer. Input: its logits for a sample. Output: a confidence that thresholds are held
 * against. Deployments decide by the largest softmax; other rules are for searches on logits. To extend: register a
 * {@link org.offramp.api.decision.DecisionRule} service and run its contract test.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.api.decision;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
