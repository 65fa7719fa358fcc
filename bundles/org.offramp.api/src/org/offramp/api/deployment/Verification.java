// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.deployment;

import java.util.List;

/**
 * How far two ways to run a deployment agree.
 *
 * @param disagreements samples that leave at another exit or with another label, those near a threshold left aside
 * @param nearThreshold samples with a confidence within 1e-5 of a threshold on their way
 * @param accuracy of the exported files, 0 to 1
 * @param exitRates of the exported files, the backbone's own classifier last
 */
public record Verification(
        long samples, long disagreements, long nearThreshold, double accuracy, List<Double> exitRates) {
    public Verification {
        exitRates = List.copyOf(exitRates);
    }
}
