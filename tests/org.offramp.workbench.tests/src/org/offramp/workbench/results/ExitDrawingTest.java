// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;
import org.offramp.api.search.PlanFigures;

class ExitDrawingTest {
    private static final RGB WHITE = new RGB(255, 255, 255);
    private static final PlanFigures FIGURES =
            new PlanFigures(0.9, 0, 0, 1, 1, 1, 1, List.of(0.25, 0.0, 0.75), List.of(0.5, Double.NaN, 1.0));

    @Test
    void eachExitHasABarForItsRateAndOneForItsAccuracyIfAnybodyLeaves() {
        String svg = svg(Optional.empty());
        assertThat(svg.split("<rect", -1)).hasSize(1 + 1 + 3 + 2 + 2); // the paper, bars, legend
        assertThat(svg)
                .contains(">25.0<", ">50.0<", ">100.0<", ">exit 2<", ">the end<")
                .doesNotContain("NaN");
    }

    @Test
    void testSamplesStandBesideAsFrames() {
        assertThat(svg(Optional.of(FIGURES)).split("fill=\"none\" stroke", -1)).hasSize(1 + 3 + 2 + 1);
    }

    @Test
    void aLargerShareIsAHigherBar() {
        double[] heights = new double[2];
        String svg = svg(Optional.empty());
        for (int i = 0; i < 2; i++) {
            String bar = svg.split("<rect")[2 + 3 * i];
            heights[i] = Double.parseDouble(bar.replaceAll("(?s).*? height=\"([0-9.]+)\".*", "$1"));
        }
        assertThat(heights[1]).isCloseTo(3 * heights[0], within(0.3));
    }

    private static String svg(Optional<PlanFigures> test) {
        SvgPen pen = new SvgPen();
        new ExitDrawing(FIGURES, test, Palette.on(WHITE), 600, 400).draw(pen);
        return pen.svg(600, 400, WHITE);
    }
}
