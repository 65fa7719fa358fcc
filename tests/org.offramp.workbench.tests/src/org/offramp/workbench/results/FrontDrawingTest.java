// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.RatedPlan;
import org.offramp.workbench.results.Findings.Kind;
import org.offramp.workbench.results.Findings.NamedPlan;

class FrontDrawingTest {
    private static final RGB WHITE = new RGB(255, 255, 255);

    private final NamedPlan cheap = plan("front 1", Kind.FRONT, 0.8, 0.001);
    private final NamedPlan chosen = plan("chosen", Kind.CHOSEN, 0.94, 0.002);
    private final NamedPlan alone = plan("backbone <alone>", Kind.BASELINE, 0.95, 0.004);
    private final List<NamedPlan> plans = List.of(cheap, chosen, alone);

    @Test
    void whatIsDrawnIsFoundWhereItIsDrawn() {
        Dots dots = new Dots();
        drawing(Axis.ENERGY, Optional.empty()).draw(dots);
        assertThat(dots.found(drawing(Axis.ENERGY, Optional.empty()))).containsAll(plans);
        assertThat(drawing(Axis.ENERGY, Optional.empty()).at(300, 395)).isEmpty();
    }

    @Test
    void cheaperIsFurtherLeftAndMoreAccurateIsHigher() {
        Dots dots = new Dots();
        drawing(Axis.ENERGY, Optional.empty()).draw(dots);
        double[] first = dots.of(cheap, drawing(Axis.ENERGY, Optional.empty()));
        double[] last = dots.of(alone, drawing(Axis.ENERGY, Optional.empty()));
        assertThat(first[0]).isLessThan(last[0]);
        assertThat(first[1]).isGreaterThan(last[1]);
    }

    @Test
    void plansThatDoNotDifferOnAnAxisAreStillDrawn() {
        SvgPen pen = new SvgPen();
        drawing(Axis.MACS, Optional.empty()).draw(pen);
        assertThat(pen.svg(600, 400, WHITE)).doesNotContain("NaN", "Infinity");
    }

    @Test
    void theSvgHasADotForEachPlanAndOneForTheSliders() {
        SvgPen pen = new SvgPen();
        drawing(Axis.ENERGY, Optional.empty()).draw(pen);
        SvgPen moved = new SvgPen();
        drawing(Axis.ENERGY, Optional.of(cheap.rated().figures())).draw(moved);
        int legend = 3;
        assertThat(pen.svg(600, 400, WHITE).split("<circle", -1)).hasSize(1 + plans.size() + legend);
        assertThat(moved.svg(600, 400, WHITE).split("<circle", -1)).hasSize(1 + plans.size() + legend + 2);
    }

    @Test
    void anEarlierRunIsDrawnBesideAndNamedAndHasRoomBetweenTheAxes() {
        PlanFigures dear = plan("dear", Kind.FRONT, 0.5, 1).rated().figures();
        EarlierRun run = new EarlierRun("yesterday", Optional.of(dear), List.of(dear, dear));
        FrontContent content = new FrontContent(plans, List.of(run), Optional.empty(), Optional.empty());
        SvgPen pen = new SvgPen();
        drawing(Axis.ENERGY, content).draw(pen);
        String svg = pen.svg(600, 400, WHITE);
        assertThat(svg.split("<circle", -1)).hasSize(1 + plans.size() + 3 + 1 + 2 + 1);
        assertThat(svg).contains(">yesterday</text>");
        Dots dots = new Dots();
        drawing(Axis.ENERGY, content).draw(dots);
        assertThat(dots.dots)
                .anyMatch(dot -> drawing(Axis.ENERGY, content)
                        .earlierAt(dot[0], dot[1])
                        .filter(words -> words.startsWith("yesterday\nAccuracy 50.00 %"))
                        .isPresent());
        assertThat(dots.dots).allMatch(dot -> dot[0] >= 0 && dot[0] <= 600 && dot[1] >= 0 && dot[1] <= 400);
    }

    private FrontDrawing drawing(Axis across, Optional<PlanFigures> moved) {
        return drawing(across, new FrontContent(plans, List.of(), Optional.empty(), moved));
    }

    private static FrontDrawing drawing(Axis across, FrontContent content) {
        return new FrontDrawing(content, across, Axis.ACCURACY, Palette.on(WHITE), 600, 400);
    }

    private static NamedPlan plan(String name, Kind kind, double accuracy, double joules) {
        PlanFigures figures =
                new PlanFigures(accuracy, 0.95 - accuracy, 0, 1000, joules, 0.1, 0.2, List.of(1.0), List.of(accuracy));
        return new NamedPlan(
                name, kind, new RatedPlan(new Plan(List.of(), List.of(), List.of(0)), figures), Optional.empty());
    }

    /** Remembers where dots are. */
    private static final class Dots implements Pen {
        private final List<double[]> dots = new ArrayList<>();

        @Override
        public void line(double x1, double y1, double x2, double y2, RGB colour, boolean dashed) {}

        @Override
        public void dot(double x, double y, double radius, RGB colour, boolean filled) {
            dots.add(new double[] {x, y});
        }

        @Override
        public void box(double x, double y, double width, double height, RGB colour, boolean filled) {}

        @Override
        public void text(double x, double y, String text, RGB colour, double align) {}

        List<NamedPlan> found(FrontDrawing drawing) {
            return dots.stream()
                    .flatMap(dot -> drawing.at(dot[0], dot[1]).stream())
                    .toList();
        }

        double[] of(NamedPlan plan, FrontDrawing drawing) {
            return dots.stream()
                    .filter(dot ->
                            drawing.at(dot[0], dot[1]).filter(plan::equals).isPresent())
                    .findFirst()
                    .orElseThrow();
        }
    }
}
