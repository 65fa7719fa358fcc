// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

class AgreementTest {
    private static Tensor floats(float... values) {
        return Tensor.ofFloats(Shape.of(values.length), values);
    }

    private static Tensor longs(long... values) {
        return Tensor.ofLongs(values);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 0.009, 1000, 0, true", // within 1e-5 of the largest
        "1000, 0.011, 1000, 0, false",
        "NaN, 1, NaN, 1, true",
        "NaN, 1, 1, 1, false",
        "1, 1, NaN, 1, false",
        "Infinity, 1, Infinity, 1, true",
        "Infinity, 1, -Infinity, 1, false",
        "1e38, 1, Infinity, 1, false",
        "Infinity, 1.1, Infinity, 1, false", // an infinity isn't the scale
        "-0, 0, 0, -0, true",
        "1e-9, 0, 0, 0, false"
    })
    void comparesFloatsWithinAToleranceOfTheScale(float a, float b, float c, float d, boolean agree) {
        assertThat(Agreement.complaint("y", floats(a, b), floats(c, d)).isEmpty())
                .isEqualTo(agree);
    }

    @Test
    void comparesIntegersExactly() {
        long large = 1L << 60;
        assertThat(Agreement.complaint("y", longs(large, 1), longs(large, 1))).isEmpty();
        assertThat(Agreement.complaint("y", longs(large + 1, 1), longs(large, 1)))
                .contains("'y' is 1152921504606846977 at element 0, expected 1152921504606846976 (scale 1.15e+18)");
    }

    @Test
    void comparesTypesFirst() {
        assertThat(Agreement.complaint("y", floats(1, 2), longs(1, 2)))
                .contains("'y' is float32[2], expected int64[2]");
        assertThat(Agreement.complaint("y", floats(1, 2), floats(1, 2).reshaped(Shape.of(1, 2))))
                .isPresent();
        Tensor half = Tensor.ofDoubles(ElementType.FLOAT16, Shape.of(1), 1);
        assertThat(Agreement.complaint("y", half, floats(1))).isPresent();
    }

    @Test
    void tensorsWithoutElementsAgree() {
        assertThat(Agreement.complaint("y", floats(), floats())).isEmpty();
    }

    @Test
    void theComplaintIsTheSameInEveryCountry() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(Agreement.complaint("y", floats(1.5f), floats(2.5f)))
                    .contains("'y' is 1.5 at element 0, expected 2.5 (scale 2.50)");
        } finally {
            Locale.setDefault(before);
        }
    }
}
