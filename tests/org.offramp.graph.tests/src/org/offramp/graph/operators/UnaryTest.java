// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.offramp.graph.operators.Tensors.doubles;
import static org.offramp.graph.operators.Tensors.evaluate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

class UnaryTest {
    /** Expected values from the definitions, computed with 50 digits. */
    @ParameterizedTest
    @CsvSource({
        "ABS, 0.0, 0.0, -2.3, 2.3",
        "CEIL, 0.0, 0.0, -2.3, -2.0",
        "FLOOR, 0.0, 0.0, -2.3, -3.0",
        "CLIP, -1.0, 2.0, -2.3, -1.0",
        "COS, 0.0, 0.0, -2.3, -0.6662760212798241",
        "SIN, 0.0, 0.0, -2.3, -0.7457052121767203",
        "ELU, 1.5, 0.0, -2.3, -1.3496117344157943",
        "ERF, 0.0, 0.0, -2.3, -0.9988568234026434",
        "EXP, 0.0, 0.0, -2.3, 0.10025884372280375",
        "GELU, 0.0, 0.0, -2.3, -0.02466545304985436",
        "GELU_TANH, 0.0, 0.0, -2.3, -0.024327029795919046",
        "HARD_SIGMOID, 0.2, 0.5, -2.3, 0.040000000000000036",
        "HARD_SWISH, 0.0, 0.0, -2.3, -0.26833333333333337",
        "LEAKY_RELU, 0.1, 0.0, -2.3, -0.22999999999999998",
        "NEGATE, 0.0, 0.0, -2.3, 2.3",
        "RELU, 0.0, 0.0, -2.3, 0.0",
        "ROUND, 0.0, 0.0, -2.3, -2.0",
        "SELU, 1.6732631921768188, 1.0507010221481323, -2.3, -1.581834338728861",
        "SIGMOID, 0.0, 0.0, -2.3, 0.09112296101485615",
        "SIGN, 0.0, 0.0, -2.3, -1.0",
        "SOFTPLUS, 0.0, 0.0, -2.3, 0.09554546459796295",
        "SOFTSIGN, 0.0, 0.0, -2.3, -0.6969696969696969",
        "TANH, 0.0, 0.0, -2.3, -0.9800963962661914",
        "ABS, 0.0, 0.0, -0.4, 0.4",
        "CEIL, 0.0, 0.0, -0.4, 0.0",
        "FLOOR, 0.0, 0.0, -0.4, -1.0",
        "CLIP, -1.0, 2.0, -0.4, -0.4",
        "COS, 0.0, 0.0, -0.4, 0.9210609940028851",
        "SIN, 0.0, 0.0, -0.4, -0.3894183423086505",
        "ELU, 1.5, 0.0, -0.4, -0.49451993094654106",
        "ERF, 0.0, 0.0, -0.4, -0.42839235504666845",
        "EXP, 0.0, 0.0, -0.4, 0.6703200460356393",
        "GELU, 0.0, 0.0, -0.4, -0.13783130335587035",
        "GELU_TANH, 0.0, 0.0, -0.4, -0.13783883057264382",
        "HARD_SIGMOID, 0.2, 0.5, -0.4, 0.42",
        "HARD_SWISH, 0.0, 0.0, -0.4, -0.17333333333333334",
        "LEAKY_RELU, 0.1, 0.0, -0.4, -0.04000000000000001",
        "NEGATE, 0.0, 0.0, -0.4, 0.4",
        "RELU, 0.0, 0.0, -0.4, 0.0",
        "ROUND, 0.0, 0.0, -0.4, 0.0",
        "SELU, 1.6732631921768188, 1.0507010221481323, -0.4, -0.5796101115671429",
        "SIGMOID, 0.0, 0.0, -0.4, 0.401312339887548",
        "SIGN, 0.0, 0.0, -0.4, -1.0",
        "SOFTPLUS, 0.0, 0.0, -0.4, 0.5130152523999526",
        "SOFTSIGN, 0.0, 0.0, -0.4, -0.2857142857142857",
        "TANH, 0.0, 0.0, -0.4, -0.3799489622552249",
        "ABS, 0.0, 0.0, 0.0, 0.0",
        "CEIL, 0.0, 0.0, 0.0, 0.0",
        "FLOOR, 0.0, 0.0, 0.0, 0.0",
        "CLIP, -1.0, 2.0, 0.0, 0.0",
        "COS, 0.0, 0.0, 0.0, 1.0",
        "SIN, 0.0, 0.0, 0.0, 0.0",
        "ELU, 1.5, 0.0, 0.0, 0.0",
        "ERF, 0.0, 0.0, 0.0, 0.0",
        "EXP, 0.0, 0.0, 0.0, 1.0",
        "GELU, 0.0, 0.0, 0.0, 0.0",
        "GELU_TANH, 0.0, 0.0, 0.0, 0.0",
        "HARD_SIGMOID, 0.2, 0.5, 0.0, 0.5",
        "HARD_SWISH, 0.0, 0.0, 0.0, 0.0",
        "LEAKY_RELU, 0.1, 0.0, 0.0, 0.0",
        "NEGATE, 0.0, 0.0, 0.0, -0.0",
        "RELU, 0.0, 0.0, 0.0, 0.0",
        "ROUND, 0.0, 0.0, 0.0, 0.0",
        "SELU, 1.6732631921768188, 1.0507010221481323, 0.0, 0.0",
        "SIGMOID, 0.0, 0.0, 0.0, 0.5",
        "SIGN, 0.0, 0.0, 0.0, 0.0",
        "SOFTPLUS, 0.0, 0.0, 0.0, 0.6931471805599453",
        "SOFTSIGN, 0.0, 0.0, 0.0, 0.0",
        "TANH, 0.0, 0.0, 0.0, 0.0",
        "ABS, 0.0, 0.0, 0.7, 0.7",
        "CEIL, 0.0, 0.0, 0.7, 1.0",
        "FLOOR, 0.0, 0.0, 0.7, 0.0",
        "CLIP, -1.0, 2.0, 0.7, 0.7",
        "COS, 0.0, 0.0, 0.7, 0.7648421872844885",
        "SIN, 0.0, 0.0, 0.7, 0.644217687237691",
        "ELU, 1.5, 0.0, 0.7, 0.7",
        "ERF, 0.0, 0.0, 0.7, 0.6778011938374184",
        "EXP, 0.0, 0.0, 0.7, 2.0137527074704766",
        "GELU, 0.0, 0.0, 0.7, 0.5306254434438489",
        "GELU_TANH, 0.0, 0.0, 0.7, 0.5305701347051167",
        "HARD_SIGMOID, 0.2, 0.5, 0.7, 0.64",
        "HARD_SWISH, 0.0, 0.0, 0.7, 0.43166666666666664",
        "LEAKY_RELU, 0.1, 0.0, 0.7, 0.7",
        "NEGATE, 0.0, 0.0, 0.7, -0.7",
        "RELU, 0.0, 0.0, 0.7, 0.7",
        "ROUND, 0.0, 0.0, 0.7, 1.0",
        "SELU, 1.6732631921768188, 1.0507010221481323, 0.7, 0.7354907155036926",
        "SIGMOID, 0.0, 0.0, 0.7, 0.668187772168166",
        "SIGN, 0.0, 0.0, 0.7, 1.0",
        "SOFTPLUS, 0.0, 0.0, 0.7, 1.103186048885458",
        "SOFTSIGN, 0.0, 0.0, 0.7, 0.4117647058823529",
        "TANH, 0.0, 0.0, 0.7, 0.6043677771171635",
        "LOG, 0.0, 0.0, 0.7, -0.35667494393873245",
        "SQRT, 0.0, 0.0, 0.7, 0.8366600265340756",
        "RECIPROCAL, 0.0, 0.0, 0.7, 1.4285714285714286",
        "ABS, 0.0, 0.0, 3.1, 3.1",
        "CEIL, 0.0, 0.0, 3.1, 4.0",
        "FLOOR, 0.0, 0.0, 3.1, 3.0",
        "CLIP, -1.0, 2.0, 3.1, 2.0",
        "COS, 0.0, 0.0, 3.1, -0.9991351502732795",
        "SIN, 0.0, 0.0, 3.1, 0.04158066243329049",
        "ELU, 1.5, 0.0, 3.1, 3.1",
        "ERF, 0.0, 0.0, 3.1, 0.9999883513426328",
        "EXP, 0.0, 0.0, 3.1, 22.197951281441636",
        "GELU, 0.0, 0.0, 3.1, 3.097000430039023",
        "GELU_TANH, 0.0, 0.0, 3.1, 3.09737338976945",
        "HARD_SIGMOID, 0.2, 0.5, 3.1, 1.0",
        "HARD_SWISH, 0.0, 0.0, 3.1, 3.1",
        "LEAKY_RELU, 0.1, 0.0, 3.1, 3.1",
        "NEGATE, 0.0, 0.0, 3.1, -3.1",
        "RELU, 0.0, 0.0, 3.1, 3.1",
        "ROUND, 0.0, 0.0, 3.1, 3.0",
        "SELU, 1.6732631921768188, 1.0507010221481323, 3.1, 3.2571731686592105",
        "SIGMOID, 0.0, 0.0, 3.1, 0.9568927450589139",
        "SIGN, 0.0, 0.0, 3.1, 1.0",
        "SOFTPLUS, 0.0, 0.0, 3.1, 3.144063967938574",
        "SOFTSIGN, 0.0, 0.0, 3.1, 0.7560975609756098",
        "TANH, 0.0, 0.0, 3.1, 0.9959493592219002",
        "LOG, 0.0, 0.0, 3.1, 1.1314021114911006",
        "SQRT, 0.0, 0.0, 3.1, 1.760681686165901",
        "RECIPROCAL, 0.0, 0.0, 3.1, 0.3225806451612903"
    })
    void computesDoubles(UnaryFunction function, double alpha, double beta, double x, double expected) {
        Tensor result = evaluate(new Unary(function, alpha, beta), doubles(x));
        assertThat(result.doubleAt(0)).isEqualTo(expected, offset(4e-15 * Math.max(1, Math.abs(expected))));
    }

    @ParameterizedTest
    @CsvSource({
        "SOFTPLUS, 1000, 1000",
        "SOFTPLUS, -1000, 0",
        "SIGMOID, -1000, 0",
        "SIGMOID, 1000, 1",
        "GELU, 100, 100",
        "GELU, -100, 0",
        "GELU_TANH, -100, 0",
        "TANH, 1000, 1",
        "ERF, Infinity, 1",
        "ERF, -Infinity, -1",
        "RELU, -0.0, 0",
        "SIGN, -0.5, -1",
        "ROUND, 2.5, 2",
        "ROUND, -3.5, -4"
    })
    void isStableAtTheEnds(UnaryFunction function, double x, double expected) {
        assertThat(evaluate(Unary.of(function), doubles(x)).doubleAt(0)).isEqualTo(expected);
    }

    @Test
    void roundsOnceToTheElementType() {
        Tensor x = Tensor.ofFloats(Shape.of(1), 3);
        assertThat(evaluate(Unary.of(UnaryFunction.RECIPROCAL), x)).isEqualTo(Tensor.ofFloats(Shape.of(1), 1f / 3));
        Tensor half = Tensor.ofDoubles(ElementType.FLOAT16, Shape.of(1), 3);
        assertThat(evaluate(Unary.of(UnaryFunction.SQRT), half))
                .isEqualTo(Tensor.ofDoubles(ElementType.FLOAT16, Shape.of(1), Math.sqrt(3)));
    }

    @ParameterizedTest
    @CsvSource({
        "ABS, INT8, -5, 5",
        "ABS, INT8, -128, -128",
        "ABS, UINT64, -1, -1",
        "NEGATE, INT32, -2147483648, -2147483648",
        "NEGATE, UINT8, 1, 255",
        "RELU, INT64, -7, 0",
        "RELU, UINT64, -1, -1",
        "SIGN, INT16, -7, -1",
        "SIGN, UINT64, -1, 1",
        "SIGN, UINT8, 0, 0"
    })
    void computesIntegers(UnaryFunction function, ElementType type, long x, long expected) {
        Tensor result = evaluate(Unary.of(function), Tensor.ofLongs(type, Shape.of(1), x));
        assertThat(result).isEqualTo(Tensor.ofLongs(type, Shape.of(1), expected));
    }

    @ParameterizedTest
    @EnumSource(
            value = UnaryFunction.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT"})
    void handsOnWhatIsNoNumber(UnaryFunction function) {
        assertThat(evaluate(Unary.of(function), doubles(Double.NaN)).doubleAt(0))
                .isNaN();
    }

    @Test
    void negatesBooleans() {
        Tensor x = Tensor.ofLongs(ElementType.BOOL, Shape.of(2), 0, 1);
        assertThat(evaluate(Unary.of(UnaryFunction.NOT), x).toLongs()).containsExactly(1, 0);
    }

    @Test
    void clipsToTheUpperLimitWhenLimitsCross() {
        assertThat(evaluate(Unary.clip(5, 2), doubles(0, 9)).toDoubles()).containsExactly(2, 2);
    }
}
