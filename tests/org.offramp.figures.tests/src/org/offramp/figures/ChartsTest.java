// SPDX-License-Identifier: EPL-2.0
package org.offramp.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.figures.ScatterChart.Look;
import org.offramp.figures.ScatterChart.Point;
import org.offramp.figures.ScatterChart.Series;

final class ChartsTest {
    private static final String LONG =
            "A very long name of a classifier <&\"'> \u0007 that has no room WWWWWWWWWWWWWWWWWWWW";

    @ParameterizedTest
    @ValueSource(strings = {"", "exit", LONG, "長い名前長い名前長い名前長い名前長い名前長い名前長い名前長い名前"})
    void keepsAllTextsOfBarsInsideAndApart(String name) {
        BarChart chart = new BarChart(
                name,
                name,
                "J",
                List.of(name + 1, name + 2, name + 3),
                IntStream.range(0, 9)
                        .mapToObj(i -> new BarChart.Group(name + i, List.of(i * 1e-3, 9.99e-9, Double.NaN)))
                        .toList());
        assertClean(chart.svg());
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit", LONG, "長い名前長い名前長い名前長い名前長い名前長い名前長い名前長い名前"})
    void keepsAllTextsOfTradeOffsInsideAndApart(String name) {
        for (int points = 0; points < 40; points += 13) {
            assertClean(scatter(name, points).svg());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit", LONG, "長い名前長い名前長い名前長い名前長い名前長い名前長い名前長い名前"})
    void keepsAllTextsOfMappingsInsideAndApart(String name) {
        assertClean(mapping(name).svg());
    }

    @Test
    void drawsTheSameAgain() {
        assertThat(scatter("x", 5).svg()).isEqualTo(scatter("x", 5).svg());
        assertThat(mapping("x").svg()).isEqualTo(mapping("x").svg());
    }

    @Test
    void showsTheWholeOfAShortenedNameAsTooltip() {
        String svg = new BarChart(
                        "d", "a", "J", List.of("s"), List.of(new BarChart.Group("long ".repeat(30), List.of(1.0))))
                .svg();
        assertThat(svg).contains("<title>" + "long ".repeat(30) + "</title>").contains("…");
    }

    @Test
    void drawsBarsInProportion() {
        String svg = new BarChart(
                        "d",
                        "a",
                        "%",
                        List.of("s"),
                        List.of(new BarChart.Group("p", List.of(0.2)), new BarChart.Group("q", List.of(0.4))))
                .svg();
        List<Double> widths = svg.lines()
                .filter(line -> line.contains("fig-fill0") && line.startsWith("<rect"))
                .map(line -> Double.valueOf(line.replaceAll(".* width=\"([^\"]*)\".*", "$1")))
                .toList();
        assertThat(widths).hasSize(2);
        assertThat(widths.get(1)).isCloseTo(2 * widths.get(0), org.assertj.core.data.Offset.offset(0.02));
        assertThat(svg).contains(">20.0 %<").contains(">40.0 %<").contains("a, %");
    }

    @Test
    void putsThePointWithTheHigherAccuracyFurtherUp() {
        String svg = new ScatterChart(
                        "d",
                        new ScatterChart.Axis("energy", "J"),
                        new ScatterChart.Axis("accuracy", "%"),
                        List.of(new Series(
                                "s", Look.POINTS, List.of(new Point(1, 0.5, "low"), new Point(2, 0.9, "high")))),
                        List.of())
                .svg();
        assertThat(place(svg, "high")[1]).isLessThan(place(svg, "low")[1]);
        assertThat(place(svg, "high")[0]).isGreaterThan(place(svg, "low")[0]);
    }

    @Test
    void namesProcessorsThatThePlanLeavesAlone() {
        MappingDiagram.Step only = new MappingDiagram.Step(0, 0, List.of("segment"), List.of("head"), "all", List.of());
        assertThat(new MappingDiagram("d", List.of("mcu", "npu"), List.of(only)).svg())
                .contains(">mcu<")
                .contains(">npu (not used)<");
    }

    /** Lanes are below each other, in the order of the processors. */
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "0, 0"})
    void drawsAClassifierWhereItRuns(int segment, int answering) {
        MappingDiagram.Step step =
                new MappingDiagram.Step(segment, answering, List.of("segment"), List.of("head"), "all", List.of());
        String svg = new MappingDiagram("d", List.of("mcu", "npu"), List.of(step)).svg();
        Picture picture = Picture.of(svg);
        double border = top(picture, "npu");
        assertThat(top(picture, "segment") > border).isEqualTo(segment == 1);
        assertThat(top(picture, "head") > border).isEqualTo(answering == 1);
        assertThat(svg.contains("npu (not used)")).isEqualTo(segment + answering == 0);
        assertClean(svg);
    }

    private static double top(Picture picture, String text) {
        return picture.texts().stream()
                .filter(each -> each.text().startsWith(text))
                .findFirst()
                .orElseThrow()
                .top();
    }

    @Test
    void refusesWhatDoesNotFitTogether() {
        assertThatThrownBy(() ->
                        new BarChart("d", "a", "J", List.of("s", "t"), List.of(new BarChart.Group("g", List.of(1.0)))))
                .hasMessageContaining("'g' has 1 values for 2 series");
        assertThatThrownBy(() -> new Series("s", Look.POINTS, List.of(new Point(Double.NaN, 1, "p"))))
                .hasMessageContaining("'s'");
        for (int[] lanes : new int[][] {{1, 0}, {0, 1}}) {
            MappingDiagram.Step step = new MappingDiagram.Step(lanes[0], lanes[1], List.of(), List.of(), "", List.of());
            assertThatThrownBy(() -> new MappingDiagram("d", List.of("p"), List.of(step)))
                    .hasMessageContaining("processor 1");
        }
    }

    private static double[] place(String svg, String label) {
        String group = svg.substring(svg.indexOf("s: " + label));
        String[] numbers =
                group.replaceAll("(?s)^.*?translate\\(([^)]*)\\).*", "$1").split(" ");
        return new double[] {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])};
    }

    private static ScatterChart scatter(String name, int points) {
        List<Point> front = IntStream.range(0, points)
                .mapToObj(i -> new Point(1e-3 * (1 + i), 0.5 + 0.01 * i, name + i))
                .toList();
        List<Point> crowd = IntStream.range(0, points)
                .mapToObj(i -> new Point(1e-3 * (1 + i % 3), 0.7, name + i))
                .toList();
        return new ScatterChart(
                name,
                new ScatterChart.Axis(name, "J"),
                new ScatterChart.Axis(name, "%"),
                List.of(
                        new Series(name, Look.STEPS, front),
                        new Series(name, Look.EMPHASISED, crowd),
                        new Series("other " + name, Look.POINTS, front)),
                List.of(new ScatterChart.Rule(0.69, "asked for")));
    }

    private static MappingDiagram mapping(String name) {
        List<MappingDiagram.Step> steps = IntStream.range(0, 5)
                .mapToObj(i -> new MappingDiagram.Step(
                        i % 3,
                        i % 2 == 0 ? i % 3 : (i + 1) % 3,
                        List.of(name, name, name, name),
                        List.of(name, name),
                        name,
                        i == 0 ? List.of() : List.of(name, name, name)))
                .toList();
        return new MappingDiagram(name, List.of(name, name, name, name), steps);
    }

    /** All texts inside the picture, none over another. */
    private static void assertClean(String svg) {
        Picture picture = Picture.of(svg);
        for (Picture.Text text : picture.texts()) {
            assertThat(text.left()).as(text.text()).isGreaterThanOrEqualTo(0);
            assertThat(text.top()).as(text.text()).isGreaterThanOrEqualTo(0);
            assertThat(text.right()).as(text.text()).isLessThanOrEqualTo(picture.width());
            assertThat(text.bottom()).as(text.text()).isLessThanOrEqualTo(picture.height());
            assertThat(picture.texts().stream().filter(other -> other != text && other.meets(text)))
                    .as("over " + text)
                    .isEmpty();
        }
    }
}
