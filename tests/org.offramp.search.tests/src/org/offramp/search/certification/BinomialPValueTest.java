// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialPValueTest {
    private final BinomialTest test = new BinomialTest();

    /** As scipy.stats.binom.cdf has them, version 1.17. */
    @ParameterizedTest
    @CsvSource({
        "0, 500, 0.005, 0.08157186144027849",
        "0, 500, 0.01, 0.0065704830424146285",
        "3, 10, 0.5, 0.171875",
        "18, 2500, 0.01, 0.090933633280702",
        "19, 2500, 0.01, 0.13232445526909917",
        "39, 2500, 0.02, 0.062674153357742",
        "995, 100000, 0.01, 0.44514783436805",
        "9900, 1000000, 0.01, 0.15865120924671208",
        "6, 7, 0.3, 0.9997813"
    })
    void isTheProbabilityOfAsFewLostOrFewer(long lost, long samples, double epsilon, double expected) {
        double pValue = test.pValue(new LossCount(samples, lost, 0), epsilon);
        assertThat(pValue).isCloseTo(expected, within(1e-8 * expected));
    }

    /** As scipy.stats.beta.ppf(1 - error, k + 1, n - k) has them. */
    @ParameterizedTest
    @CsvSource({
        "0, 500, 0.001, 0.013720514368789526",
        "5, 100, 0.05, 0.1022533776432745",
        "12, 2500, 0.001, 0.010777932917557461",
        "100, 100, 0.05, 1"
    })
    void theUpperBoundIsClopperAndPearsons(long lost, long samples, double error, double expected) {
        assertThat(Binomial.upperBound(lost, samples, error)).isCloseTo(expected, within(1e-9));
    }

    /** By hand: nobody lost has the probability (1 - ε)^n. */
    @Test
    void allRightCertifiesFromTheSampleOnThatPowersSay() {
        assertThat(test.pValue(new LossCount(229, 0, 0), 0.01)).isGreaterThan(0.1);
        assertThat(test.pValue(new LossCount(230, 0, 0), 0.01))
                .isLessThan(0.1)
                .isCloseTo(Math.pow(0.99, 230), within(1e-12));
    }

    @Test
    void allWrongOrNoSamplesSayNothing() {
        assertThat(test.pValue(new LossCount(2500, 2500, 0), 0.02)).isEqualTo(1);
        assertThat(test.pValue(new LossCount(0, 0, 0), 0.02)).isEqualTo(1);
    }

    @Test
    void risesWithTheLostAndFallsWithEpsilon() {
        for (int lost = 0; lost < 60; lost++) {
            double here = test.pValue(new LossCount(2500, lost, 0), 0.01);
            assertThat(test.pValue(new LossCount(2500, lost + 1, 0), 0.01)).isGreaterThan(here);
            assertThat(test.pValue(new LossCount(2500, lost, 0), 0.011)).isLessThan(here);
        }
    }

    /** Clopper and Pearson's bound is the same test turned round. */
    @Test
    void theBoundIsWhereThePValueIsDelta() {
        LossCount count = new LossCount(2500, 12, 0);
        double exact = Binomial.upperBound(12, 2500, 0.1);
        assertThat(test.bound(count, 0.1, 1)).isBetween(exact * (1 - 1e-9), exact * 1.001);
    }

    @Test
    void refusesGains() {
        assertThatThrownBy(() -> test.pValue(new LossCount(10, 1, 1), 0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("won=1");
    }
}
