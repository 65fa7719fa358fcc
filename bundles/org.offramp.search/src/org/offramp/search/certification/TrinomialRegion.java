// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.certification;

/**
 * Outcomes that speak at least as much for a mean loss below ε as an observed one: those whose mean is at least as many
 * standard errors below ε, the standard error being that of a mean of ε with as many wins. With an outcome it holds all
 * those that lose less or win more.
 */
final class TrinomialRegion {
    private static final double ROUNDING = 1e-9;

    private final long samples;
    private final double expected;
    private final double score;

    TrinomialRegion(LossCount observed, double epsilon) {
        samples = observed.samples();
        expected = samples * epsilon;
        score = (observed.lost() - observed.won() - expected) / spread(observed.won());
    }

    private double spread(long won) {
        return Math.sqrt(2.0 * won + expected + 1);
    }

    /** The most samples that an outcome with so many wins loses; -1 when there is no such outcome. */
    private long mostLost(long won) {
        double most = won + expected + score * spread(won) + ROUNDING * samples;
        return (long) Math.max(-1, Math.min(samples - won, Math.floor(most)));
    }

    /**
     * Probability that samples make one of its outcomes; what is neglected counts as if they did.
     *
     * @param lost probability of the loss 1
     * @param won probability of the loss -1
     */
    double probability(double lost, double won) {
        double reach = 8 * Math.sqrt(samples * won) + 16;
        long from = (long) Math.max(0, samples * won - reach);
        long to = (long) Math.min(samples, samples * won + reach);
        double share = Math.min(1, lost / (1 - won));
        double neglected = Binomial.atMost(from - 1, samples, won) + 1 - Binomial.atMost(to, samples, won);
        double wins = Binomial.probability(from, samples, won);
        double sum = neglected;
        BinomialSum losses = new BinomialSum(samples - from, share);
        for (long count = from; count <= to; count++) {
            losses.raise(mostLost(count));
            sum += wins * losses.value();
            losses.dropOne();
            wins *= (samples - count) * won / ((count + 1) * (1 - won));
        }
        return Math.min(1, sum);
    }
}
