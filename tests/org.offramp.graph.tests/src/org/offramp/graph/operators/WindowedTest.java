// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.offramp.graph.operators.Tensors.at;
import static org.offramp.graph.operators.Tensors.evaluate;
import static org.offramp.graph.operators.Tensors.from;
import static org.offramp.graph.operators.Tensors.random;
import static org.offramp.graph.operators.Tensors.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** Everything that slides a window, with random windows, against the definitions; small integers make sums exact. */
class WindowedTest {
    private static final int TRIALS = 60;

    private static Window window(Random random, int rank) {
        return new Window(
                some(random, rank, 1, 4),
                some(random, rank, 1, 4),
                some(random, rank, 1, 3),
                some(random, rank, 0, 3),
                some(random, rank, 0, 3));
    }

    private static List<Integer> some(Random random, int count, int least, int end) {
        return random.ints(count, least, end).boxed().toList();
    }

    private static Tensor integers(Random random, long... shape) {
        return random(random, ElementType.FLOAT32, shape);
    }

    private static long[] shape(long first, long second, List<Integer> spatial) {
        long[] shape = new long[spatial.size() + 2];
        shape[0] = first;
        shape[1] = second;
        for (int axis = 0; axis < spatial.size(); axis++) {
            shape[axis + 2] = spatial.get(axis);
        }
        return shape;
    }

    /** The element under a tap at a position: coordinates with batch and channel. */
    private static int[] under(Window window, int batch, int channel, int[] position, int[] tap) {
        int[] element = new int[window.rank() + 2];
        element[0] = batch;
        element[1] = channel;
        for (int axis = 0; axis < window.rank(); axis++) {
            element[axis + 2] = position[axis + 2] * window.strides().get(axis)
                    + tap[axis] * window.dilations().get(axis)
                    - window.padsBegin().get(axis);
        }
        return element;
    }

    private static List<int[]> taps(Window window) {
        return Tensors.coordinates(
                Shape.of(window.size().stream().mapToLong(Integer::longValue).toArray()));
    }

    private static int[] weight(int first, int second, int[] tap) {
        int[] coordinates = new int[tap.length + 2];
        coordinates[0] = first;
        coordinates[1] = second;
        System.arraycopy(tap, 0, coordinates, 2, tap.length);
        return coordinates;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void convolvesLikeTheDefinition(int rank) {
        Random random = new Random(31 + rank);
        for (int trial = 0; trial < TRIALS; trial++) {
            Window window = window(random, rank);
            int groups = 1 + random.nextInt(2);
            int perGroup = 1 + random.nextInt(2);
            int outPerGroup = 1 + random.nextInt(2);
            Tensor x = integers(random, shape(2, (long) groups * perGroup, some(random, rank, 5, 8)));
            Tensor weights = integers(random, shape((long) groups * outPerGroup, perGroup, window.size()));
            Tensor bias = integers(random, (long) groups * outPerGroup);
            Convolution convolution = new Convolution(window, groups);
            assertThat(evaluate(convolution, x, weights, bias))
                    .isEqualTo(from(
                            ElementType.FLOAT32, type(convolution, x, weights).shape(), c -> {
                                double sum = at(bias, c[1]);
                                for (int k = 0; k < perGroup; k++) {
                                    for (int[] tap : taps(window)) {
                                        int channel = c[1] / outPerGroup * perGroup + k;
                                        sum += at(weights, weight(c[1], k, tap))
                                                * at(x, 0.0, under(window, c[0], channel, c, tap));
                                    }
                                }
                                return sum;
                            }));
        }
    }

    /** Transposing turns the gradient's way around: each element of the input is spread over the positions it came from. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void convolvesTransposedLikeTheDefinition(int rank) {
        Random random = new Random(37 + rank);
        int trials = 0;
        while (trials < TRIALS) {
            Window window = window(random, rank);
            int groups = 1 + random.nextInt(2);
            int perGroup = 1 + random.nextInt(2);
            int outPerGroup = 1 + random.nextInt(2);
            List<Integer> outputPadding = some(random, rank, 0, 2);
            Tensor x = integers(random, shape(2, (long) groups * perGroup, some(random, rank, 4, 7)));
            Tensor weights = integers(random, shape((long) groups * perGroup, outPerGroup, window.size()));
            Tensor bias = integers(random, (long) groups * outPerGroup);
            TransposedConvolution convolution = new TransposedConvolution(window, outputPadding, groups);
            Shape shape = type(convolution, x, weights).shape();
            if (shape.elementsPerSample() == 0) {
                continue;
            }
            assertThat(evaluate(convolution, x, weights, bias))
                    .isEqualTo(scattered(window, x, weights, bias, shape, perGroup, outPerGroup));
            trials++;
        }
    }

    private static Tensor scattered(
            Window window, Tensor x, Tensor weights, Tensor bias, Shape shape, int perGroup, int outPerGroup) {
        List<int[]> coordinates = Tensors.coordinates(shape);
        double[] sums = coordinates.stream().mapToDouble(c -> at(bias, c[1])).toArray();
        Tensor indices = from(ElementType.FLOAT64, shape, new java.util.function.ToDoubleFunction<>() {
            private int next;

            @Override
            public double applyAsDouble(int[] ignored) {
                return next++;
            }
        });
        for (int[] i : Tensors.coordinates(x.shape())) {
            for (int m = 0; m < outPerGroup; m++) {
                for (int[] tap : taps(window)) {
                    int[] out = under(window, i[0], i[1] / perGroup * outPerGroup + m, i, tap);
                    int index = (int) at(indices, -1.0, out);
                    if (index >= 0) {
                        sums[index] += at(x, i) * at(weights, weight(i[1], m, tap));
                    }
                }
            }
        }
        return Tensor.ofDoubles(ElementType.FLOAT32, shape, sums);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void averagesLikeTheDefinition(int rank) {
        Random random = new Random(41 + rank);
        for (int trial = 0; trial < TRIALS; trial++) {
            Window window = window(random, rank);
            Tensor x = integers(random, shape(2, 2, some(random, rank, 5, 8)));
            for (boolean ceil : new boolean[] {false, true}) {
                for (boolean countPadding : new boolean[] {false, true}) {
                    AveragePool pool = new AveragePool(window, ceil, countPadding);
                    assertThat(evaluate(pool, x))
                            .isEqualTo(from(
                                    ElementType.FLOAT32, type(pool, x).shape(), c -> mean(window, x, c, countPadding)));
                }
            }
        }
    }

    private static double mean(Window window, Tensor x, int[] position, boolean countPadding) {
        double sum = 0;
        int count = 0;
        for (int[] tap : taps(window)) {
            int[] element = under(window, position[0], position[1], position, tap);
            boolean inside = true;
            boolean inPadded = true;
            for (int axis = 0; axis < window.rank(); axis++) {
                int extent = x.shape().extent(axis + 2);
                int at = element[axis + 2];
                inside &= at >= 0 && at < extent;
                inPadded &= at >= -window.padsBegin().get(axis)
                        && at < extent + window.padsEnd().get(axis);
            }
            sum += inside ? at(x, element) : 0;
            count += inside || countPadding && inPadded ? 1 : 0;
        }
        return sum / count;
    }

    @ParameterizedTest
    @EnumSource(
            value = ElementType.class,
            names = {"FLOAT32", "FLOAT16", "INT8", "UINT8", "INT64"})
    void findsMaximaLikeTheDefinition(ElementType type) {
        Random random = new Random(43);
        for (int trial = 0; trial < TRIALS; trial++) {
            int rank = 1 + trial % 2;
            Window window = window(random, rank);
            Tensor x = random(random, type, shape(2, 2, some(random, rank, 5, 8)));
            MaxPool pool = new MaxPool(window, trial % 4 > 1);
            Shape shape = type(pool, x).shape();
            if (Tensors.coordinates(shape).stream()
                    .anyMatch(c -> candidates(window, x, c).isEmpty())) {
                continue;
            }
            assertThat(evaluate(pool, x))
                    .isEqualTo(from(
                            type,
                            shape,
                            c -> candidates(window, x, c).stream()
                                    .mapToDouble(element -> at(x, element))
                                    .max()
                                    .orElseThrow()));
            Tensor indices = evaluate(new MaxPoolIndices(pool, false), x);
            assertThat(IntStream.range(0, indices.size())
                            .map(i -> (int) indices.longAt(i))
                            .mapToObj(x::doubleAt)
                            .toList())
                    .isEqualTo(evaluate(pool, x).size() == 0 ? List.of() : boxed(evaluate(pool, x)));
        }
    }

    private static List<Double> boxed(Tensor tensor) {
        List<Double> values = new ArrayList<>();
        for (double value : tensor.toDoubles()) {
            values.add(value);
        }
        return values;
    }

    private static List<int[]> candidates(Window window, Tensor x, int[] position) {
        return taps(window).stream()
                .map(tap -> under(window, position[0], position[1], position, tap))
                .filter(element -> !Double.isNaN(at(x, Double.NaN, element)))
                .toList();
    }

    @Test
    void numbersMaximaInTheWholeInput() {
        Tensor x = Tensor.ofFloats(Shape.of(1, 2, 2, 3), 0, 1, 2, 9, 4, 5, 6, 7, 8, 3, 10, 11);
        MaxPool pool = new MaxPool(Window.of(2, 2), false);
        assertThat(evaluate(new MaxPoolIndices(pool, false), x))
                .isEqualTo(Tensor.ofLongs(ElementType.INT64, Shape.of(1, 2, 1, 2), 3, 5, 10, 11));
        assertThat(evaluate(new MaxPoolIndices(pool, true), x))
                .isEqualTo(Tensor.ofLongs(ElementType.INT64, Shape.of(1, 2, 1, 2), 1, 5, 9, 11));
    }

    @Test
    void takesTheFirstOfEqualMaximaAndIgnoresWhatIsNoNumber() {
        Tensor x = Tensor.ofFloats(Shape.of(1, 1, 5), Float.NaN, 2, 2, -1, Float.NaN);
        MaxPool pool = new MaxPool(Window.of(5), false);
        assertThat(evaluate(pool, x).doubleAt(0)).isEqualTo(2);
        assertThat(evaluate(new MaxPoolIndices(pool, false), x).longAt(0)).isEqualTo(1);
    }

    @Test
    void ranksUnsignedNumbersWithoutSign() {
        Tensor x = Tensor.ofLongs(ElementType.UINT64, Shape.of(1, 1, 2), 1, -1);
        assertThat(evaluate(new MaxPool(Window.of(2), false), x).longAt(0)).isEqualTo(-1);
    }

    /** As the native engines do: a kernel with holes may lie on padding alone. */
    @Test
    void findsTheLowestNumberUnderPaddingAlone() {
        Window window = new Window(List.of(2), List.of(1), List.of(2), List.of(1), List.of(1));
        MaxPool pool = new MaxPool(window, false);
        assertThat(evaluate(pool, Tensor.ofFloats(Shape.of(1, 1, 1), 5)).toDoubles())
                .containsExactly(-Float.MAX_VALUE);
        assertThat(evaluate(pool, Tensor.ofLongs(ElementType.INT8, Shape.of(1, 1, 1), 5))
                        .toLongs())
                .containsExactly(-128);
        assertThat(evaluate(new MaxPoolIndices(pool, true), Tensor.ofFloats(Shape.of(1, 1, 1), 5))
                        .toLongs())
                .containsExactly(-1);
    }

    @Test
    void worksOnAnEmptyBatch() {
        Tensor none = Tensor.ofFloats(Shape.of(0, 2, 5, 5));
        Tensor weights = integers(new Random(1), 3, 2, 2, 2);
        Window window = Window.of(2, 2);
        assertThat(evaluate(new Convolution(window, 1), none, weights).shape()).isEqualTo(Shape.of(0, 3, 4, 4));
        assertThat(evaluate(new MaxPool(window, true), none).shape()).isEqualTo(Shape.of(0, 2, 4, 4));
        assertThat(evaluate(new AveragePool(window, true, true), none).shape()).isEqualTo(Shape.of(0, 2, 4, 4));
    }
}
