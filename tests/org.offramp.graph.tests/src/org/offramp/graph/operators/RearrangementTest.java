// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.offramp.graph.operators.Tensors.at;
import static org.offramp.graph.operators.Tensors.evaluate;
import static org.offramp.graph.operators.Tensors.from;
import static org.offramp.graph.operators.Tensors.random;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;

/** All operators that only move elements, against their definitions by coordinates. */
class RearrangementTest {
    private final Random random = new Random(11);

    @ParameterizedTest
    @EnumSource(ElementType.class)
    void transposesEveryElementType(ElementType type) {
        Tensor x = random(random, type, 2, 3, 4);
        Tensor expected = from(type, Shape.of(4, 2, 3), c -> at(x, c[1], c[2], c[0]));
        assertThat(evaluate(new Transpose(List.of(2, 0, 1)), x)).isEqualTo(expected);
    }

    @Test
    void transposesBitsThatAreNoNumbers() {
        Tensor longs = Tensor.ofLongs(ElementType.UINT64, Shape.of(1, 2), -1, Long.MIN_VALUE + 1);
        assertThat(evaluate(new Transpose(List.of(1, 0)), longs).toLongs()).containsExactly(-1, Long.MIN_VALUE + 1);
    }

    @Test
    void reshapesWithoutMoving() {
        Tensor x = random(random, 2, 6);
        assertThat(evaluate(new Reshape(Shape.of(3, 4)), x).bytes()).isEqualTo(x.bytes());
    }

    @Test
    void slicesForwardsAndBackwards() {
        Tensor x = random(random, 7, 3, 5);
        Slice slice = new Slice(List.of(new Slice.Cut(2, 4, -2, 3), new Slice.Cut(0, 1, 3, 2)));
        assertThat(evaluate(slice, x))
                .isEqualTo(from(ElementType.FLOAT32, Shape.of(2, 3, 3), c -> at(x, 1 + 3 * c[0], c[1], 4 - 2 * c[2])));
    }

    @Test
    void slicesNothing() {
        Tensor x = random(random, 7, 3);
        assertThat(evaluate(new Slice(List.of(new Slice.Cut(1, 0, 1, 0))), x).shape())
                .isEqualTo(Shape.of(7, 0));
    }

    @Test
    void tiles() {
        Tensor x = random(random, 2, 3);
        assertThat(evaluate(new Tile(List.of(3, 2)), x))
                .isEqualTo(from(ElementType.FLOAT32, Shape.of(6, 6), c -> at(x, c[0] % 2, c[1] % 3)));
        assertThat(evaluate(new Tile(List.of(0, 2)), x).shape()).isEqualTo(Shape.of(0, 6));
    }

    @Test
    void broadcastsBothWays() {
        Tensor x = random(random, 2, 1, 3);
        assertThat(evaluate(new Broadcast(Shape.of(4, 1, 5, 1)), x))
                .isEqualTo(from(ElementType.FLOAT32, Shape.of(4, 2, 5, 3), c -> at(x, c[1], 0, c[3])));
    }

    @ParameterizedTest
    @CsvSource({
        "CONSTANT, 2, 3, 7 7 1 2 3 4 7 7 7",
        "CONSTANT, -1, -2, 2",
        "CONSTANT, -6, 3, 7",
        "EDGE, 2, 3, 1 1 1 2 3 4 4 4 4",
        "REFLECT, 2, 3, 3 2 1 2 3 4 3 2 1",
        "REFLECT, -2, 3, 3 4 3 2 1",
        "WRAP, 2, 3, 3 4 1 2 3 4 1 2 3"
    })
    void pads(PadMode mode, int before, int after, String expected) {
        Tensor x = Tensor.ofLongs(1, 2, 3, 4);
        long[] values =
                List.of(expected.split(" ")).stream().mapToLong(Long::parseLong).toArray();
        assertThat(evaluate(new Pad(mode, List.of(before), List.of(after), 7), x))
                .isEqualTo(Tensor.ofLongs(values));
    }

    @Test
    void padsSeveralAxes() {
        Tensor x = random(random, 2, 3);
        Pad pad = new Pad(PadMode.CONSTANT, List.of(1, 0), List.of(0, 2), -5);
        assertThat(evaluate(pad, x))
                .isEqualTo(from(ElementType.FLOAT32, Shape.of(3, 5), c -> at(x, -5.0, c[0] - 1, c[1])));
    }

    @Test
    void padsAnEmptyTensor() {
        Tensor empty = Tensor.ofFloats(Shape.of(0, 2));
        Pad pad = new Pad(PadMode.CONSTANT, List.of(1, 0), List.of(0, 0), 3);
        assertThat(evaluate(pad, empty)).isEqualTo(Tensor.ofFloats(Shape.of(1, 2), 3, 3));
    }

    @Test
    void gathersAlongAMiddleAxis() {
        Tensor x = random(random, 2, 5, 3);
        Tensor indices = Tensor.ofLongs(ElementType.INT32, Shape.of(2, 2), 4, -1, 0, -5);
        int[][] resolved = {{4, 4}, {0, 0}};
        assertThat(evaluate(new Gather(1), x, indices))
                .isEqualTo(
                        from(ElementType.FLOAT32, Shape.of(2, 2, 2, 3), c -> at(x, c[0], resolved[c[1]][c[2]], c[3])));
    }

    @Test
    void gathersOneElementWithAScalar() {
        Tensor index = Tensor.ofLongs(ElementType.INT64, Shape.SCALAR, 1);
        assertThat(evaluate(new Gather(0), Tensor.ofLongs(5, 6), index))
                .isEqualTo(Tensor.ofLongs(ElementType.INT64, Shape.SCALAR, 6));
    }

    @ParameterizedTest
    @CsvSource({"5", "-6", "9223372036854775807", "-9223372036854775808"})
    void refusesToGatherFromOutside(long index) {
        Tensor x = random(random, 5);
        assertThatThrownBy(() -> evaluate(new Gather(0), x, Tensor.ofLongs(index)))
                .isInstanceOf(ShapeException.class)
                .hasMessage("Gather picks element " + index + " of an axis with 5 elements.");
    }

    @Test
    void concatenatesAlongEachAxis() {
        Tensor a = random(random, 2, 3, 2);
        Tensor b = random(random, 2, 1, 2);
        Tensor none = Tensor.ofFloats(Shape.of(2, 0, 2));
        assertThat(evaluate(new Concat(1), a, none, b))
                .isEqualTo(from(
                        ElementType.FLOAT32,
                        Shape.of(2, 4, 2),
                        c -> c[1] < 3 ? at(a, c) : at(b, c[0], c[1] - 3, c[2])));
        assertThat(evaluate(new Concat(0), a, a))
                .isEqualTo(from(ElementType.FLOAT32, Shape.of(4, 3, 2), c -> at(a, c[0] % 2, c[1], c[2])));
        assertThat(evaluate(new Concat(2), a, a, a))
                .isEqualTo(from(ElementType.FLOAT32, Shape.of(2, 3, 6), c -> at(a, c[0], c[1], c[2] % 2)));
    }

    @Test
    void choosesWithBroadcasting() {
        Tensor condition = Tensor.ofLongs(ElementType.BOOL, Shape.of(2, 1), 1, 0);
        Tensor then = Tensor.ofLongs(1, 2, 3);
        Tensor otherwise = Tensor.ofLongs(ElementType.INT64, Shape.SCALAR, -1);
        assertThat(evaluate(new Where(), condition, then, otherwise))
                .isEqualTo(Tensor.ofLongs(ElementType.INT64, Shape.of(2, 3), 1, 2, 3, -1, -1, -1));
    }

    @Test
    void movesNothingOfEmptyTensorsWithHugeAxes() {
        Tensor empty = Tensor.ofFloats(Shape.of(Integer.MAX_VALUE, 0));
        assertThat(evaluate(new Transpose(List.of(1, 0)), empty).shape()).isEqualTo(Shape.of(0, Integer.MAX_VALUE));
    }
}
