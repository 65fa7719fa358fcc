// SPDX-License-Identifier: EPL-2.0
/**
 * How sure a classifier is of its answer. Input: its logits for a sample. Output: a confidence that thresholds are held
 * against. The rule that a search used is the one that its deployment decides by, so a rule tells its own expression for
 * loops that aren't Java. To extend: register a {@link org.offramp.api.decision.DecisionRule} service and run its contract
 * test.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.api.decision;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
