// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;

/** The front, its table and its sliders, looked at through the widgets. */
final class FrontUiTest extends OpenResults {
    private static final int SWEEP = 5;
    /** Far from all others in the chart. */
    private static final String ALONE = "backbone alone";

    @Test
    void aClickOnAPointSelectsItsPlan() {
        Canvas chart = results.chart();
        Point place = placeOf(chart, ALONE);
        bot.click(chart, place.x, place.y);
        assertThat(results.plan()).isEqualTo(ALONE);
        Table table = results.table();
        assertThat(bot.ui(() -> table.getSelection()[0].getText(0))).isEqualTo(ALONE);
        bot.await("its row is in sight", () -> isInSight(table));
        bot.screenshot("results-front");
    }

    private static boolean isInSight(Table table) {
        Rectangle row = table.getSelection()[0].getBounds(0);
        Rectangle seen = table.getClientArea();
        return row.y >= seen.y && row.y + row.height <= seen.y + seen.height;
    }

    /** Moves the mouse over the chart until the tip is that of the plan. */
    private Point placeOf(Canvas chart, String plan) {
        Point size = bot.ui(chart::getSize);
        for (int x = size.x - 1; x >= 0; x -= SWEEP) {
            int column = x;
            int y = bot.ui(() -> sweep(chart, plan, column));
            if (y >= 0) {
                return new Point(x, y);
            }
        }
        throw new AssertionError("No point of " + plan);
    }

    /** Where in a column the tip is that of the plan; -1 if nowhere. */
    private static int sweep(Canvas chart, String plan, int x) {
        for (int y = 0; y < chart.getSize().y; y += SWEEP) {
            Event event = new Event();
            event.x = x;
            event.y = y;
            chart.notifyListeners(SWT.MouseMove, event);
            if (String.valueOf(chart.getToolTipText()).startsWith(plan + "\n")) {
                return y;
            }
        }
        return -1;
    }

    @Test
    void aRowOfTheTableSelectsItsPlan() {
        Table table = results.table();
        bot.run(() -> {
            table.setSelection(3);
            Event event = new Event();
            event.item = table.getItem(3);
            table.notifyListeners(SWT.Selection, event);
        });
        assertThat(results.plan()).isEqualTo(bot.ui(() -> table.getItem(3).getText(0)));
    }

    @Test
    void aSliderReplaysTheCascade() {
        Scale slider = widgets.one(Scale.class, each -> true);
        bot.run(() -> {
            slider.setSelection(slider.getMaximum());
            slider.notifyListeners(SWT.Selection, new Event());
        });
        bot.await("nearly nobody leaves at the first exit", () -> widgets.says("sliders: Accuracy"));
        assertThat(widgets.says("≥ 1.000")).isTrue();
        widgets.choose(results.plans(), "chosen");
        assertThat(widgets.says("chosen: Accuracy")).isTrue();
        assertThat(widgets.says("≥ 1.000")).isFalse();
    }

    @Test
    void theSlidersWordsAreSeenAtAnyWidth() {
        Point usual = bot.ui(bot.shell()::getSize);
        for (int width : new int[] {1400, 1160, 780}) {
            bot.run(() -> bot.shell().setSize(width, usual.y));
            bot.await("it is laid out anew", () -> results.tabs().getSize().x < width * 0.85);
            bot.await("words are seen", () -> words().stream().allMatch(FrontUiTest::isWhole));
            awaitPaint(results.chart());
            bot.screenshot("results-in-" + width);
        }
        bot.run(() -> bot.shell().setSize(usual));
    }

    private List<Label> words() {
        return widgets.all(Label.class, label -> label.getText().contains("% leave here"));
    }

    private static boolean isWhole(Label label) {
        int seen = label.getParent().getParent().getClientArea().width;
        return label.getSize().x >= label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x
                && label.getLocation().x + label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x <= seen;
    }

    @Test
    void anEarlierRunIsDrawnBeside() {
        widgets.press("Compare");
        Button compare = widgets.button("Compare");
        bot.await(
                "the earlier run is found",
                () -> compare.getMenu() != null && earlier(compare).isPresent());
        MenuItem earlier = bot.ui(() -> earlier(compare).orElseThrow());
        bot.run(() -> {
            earlier.notifyListeners(SWT.Selection, new Event());
            compare.getMenu().setVisible(false);
        });
        FrontChart chart = (FrontChart) bot.ui(() -> results.chart().getData());
        bot.await("it is drawn", () -> chart.content().earlier().size() == 1);
        assertThat(bot.ui(() -> chart.content().earlier().get(0).front())).isNotEmpty();
        awaitPaint(chart.control());
        bot.screenshot("results-compared");
    }

    /** Until what is new is on the screen. */
    private void awaitPaint(Canvas canvas) {
        AtomicBoolean painted = new AtomicBoolean();
        bot.run(() -> {
            canvas.addPaintListener(event -> painted.set(true));
            canvas.redraw();
        });
        bot.await("it is painted", painted::get);
    }

    /** By its time. */
    private static Optional<MenuItem> earlier(Button compare) {
        return Stream.of(compare.getMenu().getItems())
                .filter(item -> item.getText().matches("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9.]{8}"))
                .findFirst();
    }
}
