// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.certification;

/**
 * What a certificate promises: the risk is at most ε, unless the samples it was made with were unlucky, which happens
 * with a probability of at most δ.
 *
 * @param epsilon a fraction, 0.01 is one point
 * @param delta probability that any certified plan's true risk is above ε
 */
public record RiskLimit(Risk risk, double epsilon, double delta) {
    public RiskLimit {
        if (!(epsilon > 0 && epsilon < 1 && delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("A risk of at most " + epsilon + " with an error probability of " + delta
                    + " can't be certified. Maybe both are meant as fractions between 0 and 1, such as 0.01 and 0.1.");
        }
    }
}
