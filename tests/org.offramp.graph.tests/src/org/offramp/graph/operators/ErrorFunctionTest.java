// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorFunctionTest {
    /** Expected values from the power series, summed up with 60 digits. */
    @ParameterizedTest
    @CsvSource({
        "0.001, 0.0011283787909692365, 0.9988716212090307",
        "0.1, 0.1124629160182849, 0.887537083981715",
        "0.25, 0.27632639016823696, 0.7236736098317631",
        "0.5, 0.5204998778130465, 0.4795001221869535",
        "0.75, 0.7111556336535151, 0.28884436634648486",
        "1.0, 0.8427007929497149, 0.15729920705028513",
        "1.25, 0.9229001282564583, 0.07709987174354177",
        "1.5, 0.9661051464753108, 0.033894853524689274",
        "1.75, 0.9866716712191824, 0.013328328780817557",
        "1.9, 0.9927904292352575, 0.0072095707647425325",
        "1.9999, 0.9953201979070294, 0.004679802092970608",
        "2.0, 0.9953222650189527, 0.004677734981047266",
        "2.25, 0.9985372834133188, 0.0014627165866811518",
        "2.5, 0.999593047982555, 0.0004069520174449589",
        "3.0, 0.9999779095030014, 2.209049699858544e-05",
        "3.5, 0.9999992569016276, 7.430983723414128e-07",
        "4.0, 0.9999999845827421, 1.541725790028002e-08",
        "5.0, 0.9999999999984626, 1.537459794428035e-12",
        "6.0, 1.0, 2.1519736712498913e-17"
    })
    void isAccurateToTheLastDigits(double x, double erf, double erfc) {
        assertThat(ErrorFunction.erf(x)).isEqualTo(erf, offset(1e-15));
        assertThat(ErrorFunction.erf(-x)).isEqualTo(-erf, offset(1e-15));
        assertThat(ErrorFunction.erfc(x)).isEqualTo(erfc, offset(1e-15));
        assertThat(ErrorFunction.erfc(-x)).isEqualTo(1 + erf, offset(1e-15));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0.004677734981047266",
        "3, 2.2090496998585441e-05",
        "5, 1.5374597944280349e-12",
        "10, 2.088487583762545e-45",
        "26, 5.663192408856143e-296"
    })
    void keepsItsDigitsFarOut(double x, double erfc) {
        assertThat(ErrorFunction.erfc(x) / erfc).isEqualTo(1, offset(1e-14));
    }

    @Test
    void knowsTheEnds() {
        assertThat(ErrorFunction.erf(0)).isZero();
        assertThat(ErrorFunction.erf(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(ErrorFunction.erfc(Double.NEGATIVE_INFINITY)).isEqualTo(2);
        assertThat(ErrorFunction.erf(1e300)).isEqualTo(1);
        assertThat(ErrorFunction.erf(Double.NaN)).isNaN();
        assertThat(ErrorFunction.erfc(Double.NaN)).isNaN();
        assertThat(ErrorFunction.erf(Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
    }

    @Test
    void hasNoStepWhereTheMethodsMeet() {
        double below = ErrorFunction.erfc(Math.nextDown(2.0));
        assertThat(ErrorFunction.erfc(2)).isEqualTo(below, offset(1e-15));
    }
}
