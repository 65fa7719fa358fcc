// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.offramp.api.search.PlanFigures;

/** Exit rates and accuracy of each exit. */
final class ExitsTab {
    private record Shown(PlanFigures calibration, Optional<PlanFigures> test) {}

    private final Canvas canvas;
    private Optional<Shown> shown = Optional.empty();

    ExitsTab(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        canvas.setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        canvas.addPaintListener(event -> draw(new ScreenPen(event.gc)));
        canvas.addListener(SWT.Resize, event -> canvas.redraw());
    }

    Canvas control() {
        return canvas;
    }

    /** @param test of the same thresholds, where they were run on test samples */
    void show(PlanFigures calibration, Optional<PlanFigures> test) {
        shown = Optional.of(new Shown(calibration, test));
        canvas.redraw();
    }

    private void draw(Pen pen) {
        Point size = canvas.getSize();
        Palette palette = Palette.on(canvas.getBackground().getRGB());
        shown.ifPresent(each -> new ExitDrawing(each.calibration(), each.test(), palette, size.x, size.y).draw(pen));
    }

    Picture picture() {
        return Picture.of(canvas, this::draw);
    }
}
