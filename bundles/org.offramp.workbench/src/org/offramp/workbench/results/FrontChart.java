// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.offramp.workbench.results.Findings.NamedPlan;

/** The front to look at, point at and click on. */
final class FrontChart {
    private final Canvas canvas;
    private FrontContent content = FrontContent.NOTHING;
    private Axis across = Axis.ENERGY;
    private Axis up = Axis.ACCURACY;

    FrontChart(Composite parent, Consumer<NamedPlan> clicked) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.BORDER);
        canvas.setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        canvas.addPaintListener(event -> drawing().draw(new ScreenPen(event.gc)));
        canvas.addMouseMoveListener(event -> hover(event.x, event.y));
        canvas.addListener(
                SWT.MouseDown, event -> drawing().at(event.x, event.y).ifPresent(clicked));
        canvas.addListener(SWT.Resize, event -> canvas.redraw());
        canvas.setData(this);
    }

    Canvas control() {
        return canvas;
    }

    void show(FrontContent changed) {
        content = changed;
        canvas.redraw();
    }

    FrontContent content() {
        return content;
    }

    void axes(Axis horizontal, Axis vertical) {
        across = horizontal;
        up = vertical;
        canvas.redraw();
    }

    private void hover(int x, int y) {
        Optional<NamedPlan> plan = drawing().at(x, y);
        canvas.setCursor(plan.isPresent() ? canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
        Optional<String> words = plan.map(PlanText::of).or(() -> drawing().earlierAt(x, y));
        String tip = words.isPresent() ? words.get() : null;
        if (!Objects.equals(tip, canvas.getToolTipText())) {
            canvas.setToolTipText(tip);
        }
    }

    FrontDrawing drawing() {
        Point size = canvas.getSize();
        return new FrontDrawing(
                content, across, up, Palette.on(canvas.getBackground().getRGB()), size.x, size.y);
    }

    /** As it is seen. */
    Picture picture() {
        return Picture.of(canvas, pen -> drawing().draw(pen));
    }
}
