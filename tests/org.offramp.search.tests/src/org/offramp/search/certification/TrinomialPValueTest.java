// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrinomialPValueTest {
    private static final double DELTA = 0.1;

    private final TrinomialTest test = new TrinomialTest(DELTA);

    /** The region, added up outcome by outcome. */
    @ParameterizedTest
    @CsvSource({
        "20, 3, 1, 0.2, 0.3, 0.1",
        "20, 0, 0, 0.05, 0.06, 0.01",
        "30, 2, 8, 0.1, 0.3, 0.2",
        "25, 9, 2, 0.1, 0.4, 0.3",
        "40, 1, 0, 0.1, 0.1, 0"
    })
    void countsAllOutcomesOfTheRegion(int samples, int lost, int won, double epsilon, double p, double q) {
        double expected = 0;
        for (int wins = 0; wins <= samples; wins++) {
            for (int losses = 0; losses <= samples - wins; losses++) {
                if (score(losses, wins, samples, epsilon) <= score(lost, won, samples, epsilon) + 1e-9) {
                    expected += Binomial.probability(wins, samples, q)
                            * Binomial.probability(losses, samples - wins, p / (1 - q));
                }
            }
        }
        TrinomialRegion region = new TrinomialRegion(new LossCount(samples, lost, won), epsilon);
        assertThat(region.probability(p, q)).isCloseTo(expected, within(1e-9));
    }

    private static double score(int lost, int won, int samples, double epsilon) {
        return (lost - won - samples * epsilon) / Math.sqrt(2 * won + samples * epsilon + 1);
    }

    /** The whole point: whatever wins how often, at a mean of ε it is at most δ with a probability of at most δ. */
    @ParameterizedTest
    @CsvSource({"60, 0.05, 0.02", "60, 0.05, 0.1", "60, 0.05, 0.3", "100, 0.02, 0.01", "100, 0.02, 0.001", "40, 0.1, 0"
    })
    void isAtMostDeltaNoMoreOftenThanDelta(int samples, double epsilon, double q) {
        double often = 0;
        for (int wins = 0; wins <= samples; wins++) {
            for (int losses = 0; losses <= samples - wins; losses++) {
                double probability = Binomial.probability(wins, samples, q)
                        * Binomial.probability(losses, samples - wins, (epsilon + q) / (1 - q));
                if (probability > 1e-12 && test.pValue(new LossCount(samples, losses, wins), epsilon) <= DELTA) {
                    often += probability;
                }
            }
        }
        assertThat(often).isLessThanOrEqualTo(DELTA);
    }

    /** A grid a hundred times finer finds nothing larger. */
    @ParameterizedTest
    @CsvSource({"500, 2, 3, 0.01", "2500, 40, 30, 0.01", "2500, 10, 0, 0.01", "100, 0, 0, 0.05", "7, 1, 2, 0.2"})
    void looksAtAllWaysToWin(long samples, long lost, long won, double epsilon) {
        LossCount count = new LossCount(samples, lost, won);
        TrinomialRegion region = new TrinomialRegion(count, epsilon);
        double end = Math.min((1 - epsilon) / 2, Binomial.upperBound(won, samples, 0.01 * DELTA));
        double largest = 0;
        for (int step = 0; step <= 4000; step++) {
            double q = end * step / 4000;
            largest = Math.max(largest, region.probability(epsilon + q, q));
        }
        double pValue = test.pValue(count, epsilon);
        assertThat(pValue).isBetween(Math.min(1, 0.01 * DELTA + largest), 0.01 * DELTA + 1.0011 * largest);
    }

    @Test
    void isAsTightAsTheNormalApproximation() {
        // 0.0056 is 1.27 standard errors below 0.01 when 1 % win and 2 % lose.
        assertThat(test.pValue(new LossCount(2500, 39, 25), 0.01)).isBetween(0.08, DELTA);
    }

    @Test
    void risesWithTheLostAndFallsWithTheWon() {
        for (int lost = 5; lost < 40; lost += 5) {
            double here = test.pValue(new LossCount(2500, lost, 10), 0.01);
            assertThat(test.pValue(new LossCount(2500, lost + 1, 10), 0.01)).isGreaterThan(here);
            assertThat(test.pValue(new LossCount(2500, lost, 14), 0.01)).isLessThan(here);
        }
    }

    @Test
    void allWrongOrNoSamplesSayNothing() {
        assertThat(test.pValue(new LossCount(500, 500, 0), 0.02)).isCloseTo(1, within(1e-3));
        assertThat(test.pValue(new LossCount(0, 0, 0), 0.02)).isEqualTo(1);
    }

    @Test
    void aSmallerDeltaSpendsLessOnTheConfidenceSet() {
        LossCount sure = new LossCount(10_000, 0, 50);
        assertThat(new TrinomialTest(1e-6).pValue(sure, 0.02)).isLessThan(1e-6);
    }
}
