// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.search.PlanFigures;
import org.offramp.bot.Bot;
import org.offramp.workbench.conversion.ConversionBot;
import org.offramp.workbench.widgets.Widgets;

/** Time from a move of a threshold's slider to the painted chart with what it gives; for its script. */
final class SliderBenchmark {
    private static final int WARM_UP = 50;
    private static final long NANOS_OF_PATIENCE = 5_000_000_000L;
    private static final double NANOS_PER_MS = 1e6;

    private final Bot bot = new Bot();
    private final Widgets widgets = new Widgets(bot);
    private Optional<PlanFigures> painted = Optional.empty();

    @Test
    void movesThresholds(@TempDir Path folder) throws IOException {
        int moves = Integer.getInteger("offramp.slider.moves", 0);
        assumeTrue(moves > 0, "only for releng/benchmarks/results/run");
        int samples = Integer.getInteger("offramp.slider.samples", 10_000);
        ConversionBot conversion = ConversionBot.open(bot, "sliders.conversion");
        conversion.fill();
        conversion.convert();
        Path results = conversion.file().getLocation().toPath().resolveSibling("sliders-result");
        Path report = ManySamples.write(results, folder.resolve("many"), samples);
        bot.ui(() -> IDE.openEditor(bot.page(), report.toUri(), "org.offramp.workbench.results", true));
        Combo plans = widgets.one(Combo.class, combo -> combo.indexOf(ManySamples.PLAN) >= 0);
        widgets.choose(plans, ManySamples.PLAN);
        bot.await(
                "each exit has a slider",
                () -> widgets.all(Scale.class, each -> true).size() > 1);
        List<Scale> sliders = widgets.all(Scale.class, each -> true);
        Canvas chart = widgets.one(Canvas.class, canvas -> canvas.getData() instanceof FrontChart);
        double[] times = bot.ui(() -> move(sliders, chart, moves));
        bot.screenshot("ten-thousand-samples");
        print(times, samples, sliders.size());
        bot.run(() -> bot.page().closeAllEditors(false));
    }

    private double[] move(List<Scale> sliders, Canvas chart, int moves) {
        FrontChart front = (FrontChart) chart.getData();
        chart.addPaintListener(event -> painted = front.content().moved());
        double[] times = new double[moves];
        for (int i = -WARM_UP; i < moves; i++) {
            int move = i + WARM_UP;
            Scale slider = sliders.get(move / 10 % sliders.size());
            long begin = System.nanoTime();
            slider.setSelection(500 + (int) (450 * Math.sin(move)));
            slider.notifyListeners(SWT.Selection, new Event());
            awaitFrame(chart.getDisplay());
            if (i >= 0) {
                times[i] = (System.nanoTime() - begin) / NANOS_PER_MS;
            }
        }
        return times;
    }

    /** Until figures are painted that weren't before, and nothing waits any more. */
    private void awaitFrame(Display display) {
        Optional<PlanFigures> before = painted;
        long end = System.nanoTime() + NANOS_OF_PATIENCE;
        do {
            while (display.readAndDispatch()) {
                // until all is done that the move caused
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("A move of a slider has painted nothing");
            }
        } while (painted.isEmpty() || before.filter(old -> old == painted.get()).isPresent());
    }

    private static void print(double[] times, int samples, int sliders) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "%nSLIDERS samples %d, exits %d, moves %d: median %.1f ms, 95 %% %.1f ms, worst %.1f ms (asked: 50 ms)%n",
                samples,
                sliders,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                sorted[sorted.length - 1]);
    }
}
