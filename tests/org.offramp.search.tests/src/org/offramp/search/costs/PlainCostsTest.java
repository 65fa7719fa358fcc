// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.api.BadInputException;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PlainCosts;
import org.offramp.api.search.Plan;
import org.offramp.search.mapping.PathCost;
import org.offramp.search.mapping.SamplePaths;

final class PlainCostsTest {
    @TempDir
    Path folder = Path.of("");

    private PlainCosts read(String json) throws IOException {
        return new JsonCosts().readPlain(Files.writeString(folder.resolve("costs.json"), json));
    }

    @Test
    void aSampleCostsTheBackboneUpToItsExitAndAllHeadsOnTheWay() throws IOException {
        PlainCosts costs = read("{\"cumulative\": [100, 250, 250, 700], \"heads\": [3, 4, 5, 0]}");
        assertThat(costs.macsPerCost()).isEqualTo(OptionalDouble.of(1));
        List<PathCost> paths =
                new SamplePaths(costs.table()).of(new Plan(List.of(0, 2), List.of(0.5, 0.5), List.of(0, 0, 0)));
        assertThat(paths).extracting(PathCost::macs).containsExactly(103L, 258L, 708L);
        assertThat(paths).extracting(PathCost::seconds).containsExactly(103.0, 258.0, 708.0);
        assertThat(paths).extracting(PathCost::joules).containsExactly(103.0, 258.0, 708.0);
    }

    @Test
    void decimalsAreWholeNumbersOfASmallerUnit() throws IOException {
        PlainCosts costs = read("{\"cumulative\": [0.41, 0.7, 1.0], \"heads\": [0.01, 0.025, 0]}");
        assertThat(costs.macsPerCost()).isEqualTo(OptionalDouble.of(1000));
        assertThat(costs.table().segments()).extracting(Part::macs).containsExactly(410L, 290L, 300L);
        assertThat(costs.table().heads()).extracting(Part::macs).containsExactly(10L, 25L);
    }

    @Test
    void numbersOfTooManyDigitsStayNumbers() throws IOException {
        PlainCosts costs = read("{\"cumulative\": [0.12345678901234567, 1e300], \"heads\": [1e-300, 0]}");
        assertThat(costs.macsPerCost()).isEqualTo(OptionalDouble.of(0));
        assertThat(costs.table().segments().get(0).byProcessor().get(0).seconds())
                .isEqualTo(0.12345678901234567);
    }

    @Test
    void aPlatformsTableHasItsOwnUnits() throws IOException {
        Path file = folder.resolve("table.json");
        PlainCosts plain = read("{\"cumulative\": [1, 2], \"heads\": [1, 0]}");
        new JsonCosts().write(plain.table(), file);
        assertThat(new JsonCosts().readPlain(file)).isEqualTo(new PlainCosts(plain.table(), OptionalDouble.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"cumulative\": [], \"heads\": []} | cumulative is []",
                "{\"cumulative\": [1, 2], \"heads\": [0]} | a list of 2 numbers",
                "{\"cumulative\": [1, 2], \"heads\": [0, 1]} | 0 at the end",
                "{\"cumulative\": [2, 1], \"heads\": [0, 0]} | numbers that never fall",
                "{\"cumulative\": [-1, 1], \"heads\": [0, 0]} | cumulative[0] is -1",
                "{\"cumulative\": [\"1\"], \"heads\": [0]} | cumulative[0] is",
                "{\"cumulative\": [1e999], \"heads\": [0]} | cumulative[0] is",
                "{\"cumulative\": [1e-999999999], \"heads\": [0]} | digits",
                "{\"cumulative\": [1], \"heads\": [0], \"unit\": 1} | unit is not known",
                "{\"cumulative\": [1]} | heads is missing",
                "{\"heads\": [1]} | version is missing"
            })
    void refusesWhatIsNoCost(String json, String words) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(words);
    }
}
