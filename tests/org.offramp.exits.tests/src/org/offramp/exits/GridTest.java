// SPDX-License-Identifier: EPL-2.0
package org.offramp.exits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.graph.operators.Window;

class GridTest {
    @ParameterizedTest
    @CsvSource({
        "32, 4, 4, 8, 8", // equal cells
        "10, 4, 4, 4, 2", // cells that overlap
        "15, 8, 7, 3, 2", // eight cells would overlap by more than a stride
        "5, 4, 4, 2, 1",
        "7, 4, 3, 3, 2",
        "3, 8, 3, 1, 1", // nothing to pool
        "9, 1, 1, 9, 9",
        "1, 4, 1, 1, 1"
    })
    void choosesCellsSizesAndStrides(int extent, int most, int cells, int size, int stride) {
        Grid grid = Grid.of(List.of(extent), List.of(most));
        assertThat(grid.cells()).containsExactly(cells);
        assertThat(grid.window().size()).containsExactly(size);
        assertThat(grid.window().strides()).containsExactly(stride);
    }

    static Stream<Arguments> extentsAndCells() {
        return Stream.iterate(1, extent -> extent + 1)
                .limit(70)
                .flatMap(extent ->
                        Stream.iterate(1, most -> most + 1).limit(12).map(most -> Arguments.of(extent, most)));
    }

    @ParameterizedTest
    @MethodSource("extentsAndCells")
    void coversEveryElementExactly(int extent, int most) {
        Grid grid = Grid.of(List.of(extent), List.of(most));
        Window window = grid.window();
        int cells = grid.cells().get(0);
        assertThat(window.positions(0, extent, false)).isEqualTo(cells);
        assertThat((cells - 1) * window.strides().get(0) + window.size().get(0)).isEqualTo(extent);
        assertThat(window.size().get(0))
                .isBetween(window.strides().get(0), 2 * window.strides().get(0));
        assertThat(cells).isBetween(1, most);
    }

    @Test
    void treatsEachAxisForItself() {
        Grid grid = Grid.of(List.of(25, 5), List.of(4, 2));
        assertThat(grid).hasToString("4x2");
        assertThat(grid.window().size()).containsExactly(7, 3);
        assertThat(grid.isTrivial()).isFalse();
        assertThat(Grid.of(List.of(2, 3), List.of(2, 4)).isTrivial()).isTrue();
    }
}
