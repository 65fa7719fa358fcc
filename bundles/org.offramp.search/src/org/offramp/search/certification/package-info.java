// SPDX-License-Identifier: EPL-2.0
/**
 * Certifies plans by Learn-then-Test (Angelopoulos, Bates, Candès, Jordan, Lei 2021, arXiv 2110.01052) along a fixed
 * sequence, the plans of a Pareto front from the safest on (Pareto Testing: Laufer-Goldshtein, Fisch, Barzilay, Jaakkola
 * 2023, arXiv 2210.07913). The p-values are exact, not asymptotic: {@link
 * org.offramp.search.certification.BinomialTest}, {@link org.offramp.search.certification.TrinomialTest}.
 */
@NonNullByDefault
package org.offramp.search.certification;

import org.eclipse.jdt.annotation.NonNullByDefault;
