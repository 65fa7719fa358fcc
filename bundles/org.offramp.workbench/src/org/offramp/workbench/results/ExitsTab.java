// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.offramp.api.search.PlanFigures;

/** Exit rates and accuracy of each exit. */
final class ExitsTab implements ResultsTab {
    private final Canvas canvas;
    private Optional<Shown> shown = Optional.empty();

    ExitsTab(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        canvas.setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        canvas.addPaintListener(event -> draw(new ScreenPen(event.gc)));
        canvas.addListener(SWT.Resize, event -> canvas.redraw());
    }

    @Override
    public Canvas control() {
        return canvas;
    }

    @Override
    public void show(Shown news) {
        shown = Optional.of(news);
        canvas.redraw();
    }

    private void draw(Pen pen) {
        Point size = canvas.getSize();
        Palette palette = Palette.on(canvas.getBackground().getRGB());
        shown.ifPresent(each -> new ExitDrawing(each.figures(), test(each), palette, size.x, size.y).draw(pen));
    }

    /** Of the same thresholds, where they were run on test samples. */
    private static Optional<PlanFigures> test(Shown each) {
        return each.moved().isPresent() ? Optional.empty() : each.plan().test();
    }

    @Override
    public Optional<Picture> picture() {
        return Optional.of(Picture.of(canvas, this::draw));
    }
}
