// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.canvas;

import java.util.Optional;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** Moves the sheet with the mouse while a button is down. */
final class SheetMove {
    /** Nearer than this it is a click. */
    private static final int PIXELS_OF_A_CLICK = 4;

    private final FigureCanvas canvas;
    private Optional<Point> grip = Optional.empty();
    private Point corner = new Point();

    SheetMove(FigureCanvas canvas) {
        this.canvas = canvas;
    }

    void install() {
        canvas.addListener(SWT.MouseDown, this::take);
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseUp, event -> grip = Optional.empty());
    }

    private void take(Event event) {
        canvas.setFocus();
        grip = Optional.of(new Point(event.x, event.y));
        corner = canvas.getViewport().getViewLocation();
    }

    private void move(Event event) {
        grip.map(from -> new Point(from.x - event.x, from.y - event.y))
                .filter(way -> Math.abs(way.x) + Math.abs(way.y) > PIXELS_OF_A_CLICK)
                .ifPresent(way -> canvas.getViewport().setViewLocation(corner.x + way.x, corner.y + way.y));
    }
}
