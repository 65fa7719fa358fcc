// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.certification;

import org.offramp.api.search.Plan;

/**
 * A plan whose risk is certified to be at most the limit's ε.
 *
 * @param risk mean loss on the certifying samples
 * @param pValue of the hypothesis that the true risk is above ε; 0 for a plan without exits, which risks nothing
 * @param bound the smallest ε at which this plan alone would have passed; a statement on one plan, where the
 *     certificate's ε is one on all plans certified with it
 */
public record CertifiedPlan(Plan plan, double risk, double pValue, double bound) {}
