// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.certification;

/** For losses that are 0 or 1: the probability of as few lost samples or fewer, when each is lost with probability ε. */
final class BinomialTest implements LossTest {
    @Override
    public double pValue(LossCount count, double epsilon) {
        if (count.won() > 0) {
            throw new IllegalArgumentException("A binomial test of " + count + ", where losses are below zero.");
        }
        return Binomial.atMost(count.lost(), count.samples(), epsilon);
    }
}
