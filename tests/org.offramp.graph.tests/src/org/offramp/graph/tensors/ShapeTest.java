// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.tensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {
    /** Reads shapes as they are printed: "2xNx3". */
    private static Shape shape(String text) {
        return new Shape(List.of(text.split("x")).stream()
                .filter(part -> !part.isEmpty())
                .map(part -> part.endsWith("N")
                        ? new Dim(part.length() == 1 ? 1 : Long.parseLong(part.substring(0, part.length() - 1)), true)
                        : Dim.of(Long.parseLong(part)))
                .toList());
    }

    @Test
    void printsItsExtents() {
        assertThat(Shape.batched(3, 4)).hasToString("[Nx3x4]");
        assertThat(Shape.SCALAR).hasToString("[]");
        assertThat(shape("2x4N")).hasToString("[2x4N]");
    }

    @ParameterizedTest
    @CsvSource({
        "2x3, 2x3, 2x3",
        "2x3, 3, 2x3",
        "1x3, 2x1, 2x3",
        "Nx1, 1x4, Nx4",
        "Nx4, 4, Nx4",
        "1, N, N",
        "0x1, 1x5, 0x5",
        "'', 7x1, 7x1"
    })
    void broadcastsAsNumPyDoes(String left, String right, String common) {
        assertThat(shape(left).broadcast(shape(right))).isEqualTo(shape(common));
        assertThat(shape(right).broadcast(shape(left))).isEqualTo(shape(common));
    }

    @ParameterizedTest
    @CsvSource({"2x3, 2, 3 against 2", "N, 4, N against 4", "N, 2N, N against 2N", "0, 2, 0 against 2"})
    void refusesToBroadcastOthers(String left, String right, String reason) {
        assertThatThrownBy(() -> shape(left).broadcast(shape(right)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("can't be broadcast to each other: " + reason);
    }

    @Test
    void countsTheElementsOfASample() {
        assertThat(Shape.batched(3, 4).elementsPerSample()).isEqualTo(12);
        assertThat(shape("2x4N").elementsPerSample()).isEqualTo(8);
        assertThat(Shape.SCALAR.elementsPerSample()).isEqualTo(1);
        assertThat(Shape.of(5, 0, 7).elementsPerSample()).isZero();
    }

    @Test
    void takesABatchSize() {
        assertThat(shape("2x4N").withBatch(3)).isEqualTo(Shape.of(2, 12));
        assertThatThrownBy(() -> Shape.batched(1 << 20).withBatch(1 << 20))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("has more than 2147483647 elements. Maybe");
    }

    @ParameterizedTest
    @CsvSource({
        "2147483648, more than 2147483647 elements",
        "65536x65536, more than 2147483647 elements",
        "65536x65536x65536x65536x4, more than 2147483647 elements",
        "9223372036854775807x0, more than 2147483647 elements",
        "Nx2N, two dimensions that depend on the batch size",
        "-1, A dimension has -1 elements. Maybe",
        "0N, A dimension has 0 elements per sample. Maybe"
    })
    void refusesAbsurdShapes(String text, String reason) {
        assertThatThrownBy(() -> shape(text)).isInstanceOf(ShapeException.class).hasMessageContaining(reason);
    }

    @Test
    void allowsLargeExtentsBesideAnEmptyAxis() {
        assertThat(Shape.of(Integer.MAX_VALUE, Integer.MAX_VALUE, 0).elementsPerSample())
                .isZero();
    }

    @Test
    void refusesMoreAxesThanAnyNetworkHas() {
        List<Dim> dims = Collections.nCopies(65, Dim.of(1));
        assertThatThrownBy(() -> new Shape(dims))
                .isInstanceOf(ShapeException.class)
                .hasMessage("A tensor has 65 dimensions, more than 64. Maybe it is damaged.");
    }

    @Test
    void resolvesAxesCountedFromTheEnd() {
        Shape shape = Shape.batched(3, 4);
        assertThat(shape.axis(-1)).isEqualTo(2);
        assertThat(shape.axis(0)).isZero();
        assertThatThrownBy(() -> shape.axis(3))
                .isInstanceOf(ShapeException.class)
                .hasMessage("Axis 3 is outside of a tensor with 3 dimensions.");
        assertThatThrownBy(() -> shape.axis(-4)).isInstanceOf(ShapeException.class);
    }

    @Test
    void refusesToSayTheExtentOfTheBatch() {
        assertThatThrownBy(() -> Shape.batched(3).extent(0))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("Axis 0 of [Nx3] depends on the batch size");
    }
}
