// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;
import org.offramp.bot.Bot;

/** Time from a movement of the mouse to the painted frame while a processor among many is dragged; for its script. */
final class DragBenchmark {
    private static final int WARM_UP = 50;
    private static final long NANOS_OF_PATIENCE = 5_000_000_000L;
    private static final double NANOS_PER_MS = 1e6;

    private final Bot bot = new Bot();
    private final AtomicInteger paints = new AtomicInteger();

    @Test
    void dragsOneOfMany() {
        int moves = Integer.getInteger("offramp.drag.moves", 0);
        assumeTrue(moves > 0, "only for releng/benchmarks/editor/run");
        int processors = Integer.getInteger("offramp.drag.processors", 200);
        EditorBot editor = EditorBot.open(bot, "many.platform", new ManyProcessors(processors).text());
        editor.awaitSheet();
        Control canvas = editor.canvas();
        bot.run(() -> canvas.addPaintListener(painted -> paints.incrementAndGet()));
        Rectangle at = editor.place("p1");
        bot.click(canvas, at.x + 30, at.y + 8);
        bot.mouse(canvas, SWT.MouseDown, 1, 0, at.x + 30, at.y + 8);
        double[] times = bot.ui(() -> drag(canvas, at.x + 30, at.y + 8, moves));
        bot.screenshot("two-hundred-processors");
        bot.mouse(canvas, SWT.MouseUp, 1, SWT.BUTTON1, at.x + 40, at.y + 40);
        print(times, processors);
        editor.close();
    }

    private double[] drag(Control canvas, int x, int y, int moves) {
        double[] times = new double[moves];
        for (int i = -WARM_UP; i < moves; i++) {
            double angle = (i + WARM_UP) * 0.1;
            int toX = x + 100 + (int) (90 * Math.cos(angle));
            int toY = y + 100 + (int) (90 * Math.sin(angle));
            long begin = System.nanoTime();
            move(canvas, toX, toY);
            if (i >= 0) {
                times[i] = (System.nanoTime() - begin) / NANOS_PER_MS;
            }
        }
        return times;
    }

    private void move(Control canvas, int x, int y) {
        Display display = canvas.getDisplay();
        int before = paints.get();
        Event event = new Event();
        event.stateMask = SWT.BUTTON1;
        event.x = x;
        event.y = y;
        canvas.notifyListeners(SWT.MouseMove, event);
        long end = System.nanoTime() + NANOS_OF_PATIENCE;
        do {
            while (display.readAndDispatch()) {
                // until all is done that the movement caused
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("The move to " + x + ", " + y + " has painted nothing");
            }
        } while (paints.get() == before);
    }

    private static void print(double[] times, int processors) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "%nDRAG processors %d, links %d, moves %d: median %.1f ms, 95 %% %.1f ms, worst %.1f ms (asked: median 33 ms)%n",
                processors,
                processors,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                sorted[sorted.length - 1]);
    }
}
