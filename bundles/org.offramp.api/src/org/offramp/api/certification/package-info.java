// SPDX-License-Identifier: EPL-2.0
/**
 * Stage certify. Input: plans in an order that was fixed before, and a profile of samples that nothing before has seen:
 * neither training nor the search. Output: plans whose risk is at most ε, and with probability 1 − δ over the draw of
 * those samples that holds for all of them together. The samples have to be drawn independently from the population
 * that the deployment will meet; no certificate survives a shift of it. To extend: register a {@link
 * org.offramp.api.certification.RiskController} service and run its contract test.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.api.certification;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
