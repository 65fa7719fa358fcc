// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.offramp.graph.operators.Tensors.evaluate;
import static org.offramp.graph.operators.Tensors.type;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** Integer convolutions and matrix products against those of doubles, which hold every sum exactly. */
class IntegerLayersTest {
    private static final int TRIALS = 80;
    private static final List<ElementType> BYTES = List.of(ElementType.INT8, ElementType.UINT8);

    /** All values of the type. */
    private static Tensor bytes(Random random, ElementType type, long... shape) {
        Shape all = Shape.of(shape);
        return Tensor.ofLongs(
                type, all, random.longs(all.elementsPerSample(), 0, 256).toArray());
    }

    private static ElementType any(Random random) {
        return BYTES.get(random.nextInt(2));
    }

    /** One for all or one for each. */
    private static Tensor zeroPoint(Random random, ElementType type, int each) {
        return random.nextBoolean() ? bytes(random, type) : bytes(random, type, each);
    }

    /** The differences from the zero point as doubles; one zero point for each index of the axis. */
    private static Tensor real(Tensor x, Tensor zeroPoint, int axis) {
        List<int[]> coordinates = Tensors.coordinates(x.shape());
        double[] values = IntStream.range(0, x.size())
                .mapToDouble(i -> x.longAt(i)
                        - zeroPoint.longAt(
                                zeroPoint.size() == 1 ? 0 : coordinates.get(i)[axis]))
                .toArray();
        return Tensor.ofDoubles(ElementType.FLOAT64, x.shape(), values);
    }

    private static List<Integer> some(Random random, int count, int least, int end) {
        return random.ints(count, least, end).boxed().toList();
    }

    private static long[] shape(long first, long second, List<Integer> spatial) {
        return IntStream.range(0, spatial.size() + 2)
                .mapToLong(i -> i == 0 ? first : i == 1 ? second : spatial.get(i - 2))
                .toArray();
    }

    private static Tensor int32(Tensor sums) {
        return Tensor.ofLongs(ElementType.INT32, sums.shape(), sums.toLongs());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void convolvesAsInDoubles(int rank) {
        Random random = new Random(41 + rank);
        for (int trial = 0; trial < TRIALS; trial++) {
            Window window = new Window(
                    some(random, rank, 1, 4),
                    some(random, rank, 1, 4),
                    some(random, rank, 1, 3),
                    some(random, rank, 0, 3),
                    some(random, rank, 0, 3));
            int groups = 1 + random.nextInt(3);
            int perGroup = 1 + random.nextInt(3);
            int out = groups * (1 + random.nextInt(3));
            Tensor x = bytes(random, any(random), shape(3, (long) groups * perGroup, some(random, rank, 5, 20)));
            Tensor weights = bytes(random, any(random), shape(out, perGroup, window.size()));
            Tensor xZero = bytes(random, x.element());
            Tensor weightZero = zeroPoint(random, weights.element(), out);
            Tensor expected =
                    evaluate(new Convolution(window, groups), real(x, xZero, 0), real(weights, weightZero, 0));
            assertThat(evaluate(new IntegerConvolution(window, groups), x, weights, xZero, weightZero))
                    .isEqualTo(int32(expected));
        }
    }

    @Test
    void convolvesMorePositionsThanItHoldsAtOnce() {
        Random random = new Random(47);
        Tensor x = bytes(random, ElementType.INT8, 3, 2, 40, 35);
        Tensor weights = bytes(random, ElementType.INT8, 2, 2, 3, 3);
        Tensor zero = Tensor.ofLongs(ElementType.INT8, Shape.SCALAR, -3);
        List<Integer> ones = List.of(1, 1);
        Window window = new Window(List.of(3, 3), ones, ones, ones, ones);
        Tensor expected = evaluate(new Convolution(window, 1), real(x, zero, 0), real(weights, zero, 0));
        assertThat(evaluate(new IntegerConvolution(window, 1), x, weights, zero, zero))
                .isEqualTo(int32(expected));
    }

    @Test
    void padsAWindowThatLiesWhollyOutside() {
        Window window = new Window(List.of(1), List.of(1 << 20), List.of(1), List.of(1 << 20), List.of(1 << 20));
        Tensor x = Tensor.ofLongs(ElementType.UINT8, Shape.of(1, 1, 1), 7);
        Tensor one = Tensor.ofLongs(ElementType.UINT8, Shape.of(1, 1, 1), 1);
        Tensor zero = Tensor.ofLongs(ElementType.UINT8, Shape.SCALAR, 2);
        assertThat(evaluate(new IntegerConvolution(window, 1), x, one, zero, zero)
                        .toLongs())
                .containsExactly(0, -5, 0);
    }

    @ParameterizedTest
    @CsvSource({
        // x, zero point, weight, zero point, product: the extremes of each type
        "INT8, -128, 127, INT8, -128, 127, 65025",
        "UINT8, 255, 0, UINT8, 255, 0, 65025",
        "UINT8, 0, 255, INT8, 127, -128, -65025",
        "INT8, 5, 5, UINT8, 9, 200, 0"
    })
    void countsFromTheZeroPoints(
            ElementType type, int x, int zero, ElementType weightType, int weight, int weightZero, long expected) {
        Tensor[] inputs = {
            Tensor.ofLongs(type, Shape.of(1, 1, 1), x),
            Tensor.ofLongs(weightType, Shape.of(1, 1, 1), weight),
            Tensor.ofLongs(type, Shape.SCALAR, zero),
            Tensor.ofLongs(weightType, Shape.of(1), weightZero)
        };
        assertThat(evaluate(new IntegerConvolution(Window.of(1), 1), inputs).toLongs())
                .containsExactly(expected);
        assertThat(evaluate(new IntegerMatMul(), inputs).toLongs()).containsExactly(expected);
    }

    @Test
    void wrapsSumsAround() {
        int length = 40_000;
        Tensor x = Tensor.ofInts(ElementType.UINT8, Shape.of(1, length), new int[length]);
        Tensor all = Tensor.ofLongs(ElementType.UINT8, Shape.SCALAR, 255);
        assertThat(evaluate(new IntegerMatMul(), x, x.reshaped(Shape.of(length, 1)), all, all)
                        .longAt(0))
                .isEqualTo((int) (255L * 255 * length));
    }

    @Test
    void multipliesAsInDoubles() {
        Random random = new Random(53);
        for (int trial = 0; trial < TRIALS; trial++) {
            int rows = 1 + random.nextInt(5);
            int common = random.nextInt(12);
            int columns = 1 + random.nextInt(12);
            Tensor a = bytes(
                    random,
                    any(random),
                    random.nextBoolean() ? new long[] {2, 1, rows, common} : new long[] {rows, common});
            Tensor b = bytes(
                    random,
                    any(random),
                    random.nextBoolean() ? new long[] {3, common, columns} : new long[] {common, columns});
            Tensor aZero = zeroPoint(random, a.element(), rows);
            Tensor bZero = zeroPoint(random, b.element(), columns);
            Tensor expected = evaluate(
                    new MatMul(),
                    real(a, aZero, a.shape().rank() - 2),
                    real(b, bZero, b.shape().rank() - 1));
            assertThat(evaluate(new IntegerMatMul(), a, b, aZero, bZero)).isEqualTo(int32(expected));
        }
    }

    @Test
    void takesVectorsAsRowsAndColumns() {
        Tensor v = Tensor.ofLongs(ElementType.INT8, Shape.of(3), 1, -2, 3);
        Tensor zero = Tensor.ofLongs(ElementType.INT8, Shape.SCALAR, 0);
        assertThat(evaluate(new IntegerMatMul(), v, v, zero, zero))
                .isEqualTo(Tensor.ofLongs(ElementType.INT32, Shape.SCALAR, 14));
    }

    @Test
    void countsProductsAsTheFloatLayersDo() {
        Tensor x = Tensor.ofInts(ElementType.INT8, Shape.of(1, 2, 4, 4), new int[32]);
        Tensor weights = Tensor.ofInts(ElementType.INT8, Shape.of(3, 2, 3, 3), new int[54]);
        Tensor zero = Tensor.ofLongs(ElementType.INT8, Shape.SCALAR, 0);
        IntegerConvolution convolution = new IntegerConvolution(Window.of(3, 3), 1);
        assertThat(convolution.macs(
                        List.of(x.type(), weights.type(), zero.type(), zero.type()),
                        type(convolution, x, weights, zero, zero)))
                .isEqualTo(3 * 2 * 2 * 2 * 9);
    }
}
