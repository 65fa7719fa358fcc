// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.canvas;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.FreeformLayout;
import org.eclipse.draw2d.FreeformViewport;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.MarginBorder;
import org.eclipse.draw2d.ScalableFreeformLayeredPane;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.offramp.platform.diagram.DiagramColours;
import org.offramp.platform.diagram.DiagramPicture;

/**
 * Figures on a sheet. Zooms with Ctrl and the wheel and with the keys + and -, shows everything with 0; the sheet
 * moves with the bars, the arrow keys, and by dragging it.
 */
public final class ZoomCanvas {
    private static final double STEP = 1.25;
    private static final double LEAST = 0.1;
    private static final double LARGEST = 3;
    private static final int MARGIN = 14;

    private final FigureCanvas canvas;
    private final FreeformLayer sheet = new FreeformLayer();
    private final ScalableFreeformLayeredPane pane = new ScalableFreeformLayeredPane();
    private boolean fitting = true;

    public ZoomCanvas(Composite parent) {
        canvas = new FigureCanvas(parent);
        FreeformViewport paper = new FreeformViewport();
        paper.setOpaque(true); // in a dark theme too, whose canvas is dark
        paper.setBackgroundColor(DiagramColours.PAPER);
        canvas.setViewport(paper);
        canvas.setScrollBarVisibility(FigureCanvas.AUTOMATIC);
        sheet.setLayoutManager(new FreeformLayout());
        sheet.setBorder(new MarginBorder(MARGIN));
        pane.add(sheet);
        canvas.setContents(pane);
        new ZoomKeys(this).install();
        canvas.addListener(SWT.Resize, event -> fitIfAsked());
        new SheetMove(canvas).install();
    }

    public FigureCanvas control() {
        return canvas;
    }

    /** What lies on the sheet; its children are placed by rectangles as constraints. */
    public Figure sheet() {
        return sheet;
    }

    public double zoom() {
        return pane.getScale();
    }

    public void zoomIn() {
        zoomTo(zoom() * STEP);
    }

    public void zoomOut() {
        zoomTo(zoom() / STEP);
    }

    private void zoomTo(double scale) {
        fitting = false;
        Point middle = middle().scale(1 / zoom());
        pane.setScale(Math.max(LEAST, Math.min(LARGEST, scale)));
        canvas.getViewport().validate();
        centre(middle);
    }

    /** Shows everything, and goes on to do so when the window changes, until somebody zooms. */
    public void fit() {
        fitting = true;
        fitIfAsked();
    }

    /** Shows everything anew if that was asked last. */
    public void fitIfAsked() {
        if (!fitting) {
            return;
        }
        Dimension whole = drawn().getSize().expand(2 * MARGIN, 2 * MARGIN);
        org.eclipse.swt.graphics.Rectangle window = canvas.getClientArea();
        if (window.width > 0 && window.height > 0) {
            double scale =
                    Math.min(1, Math.min((window.width - 4.0) / whole.width, (window.height - 4.0) / whole.height));
            pane.setScale(Math.max(LEAST, scale));
            canvas.getViewport().validate();
            centre(drawn().getCenter());
        }
    }

    /** Brings a place of the sheet into the middle, unless it is seen anyway. */
    public void reveal(Rectangle place) {
        Rectangle seen = new Rectangle(viewport().getViewLocation(), viewport().getSize()).scale(1 / zoom());
        if (!seen.contains(place)) {
            fitting = false;
            centre(place.getCenter());
        }
    }

    private void centre(Point place) {
        Point corner = place.getCopy().scale(zoom());
        viewport()
                .setViewLocation(
                        corner.x - viewport().getSize().width / 2,
                        corner.y - viewport().getSize().height / 2);
    }

    private Point middle() {
        return new Rectangle(viewport().getViewLocation(), viewport().getSize()).getCenter();
    }

    private Viewport viewport() {
        return canvas.getViewport();
    }

    private Rectangle drawn() {
        sheet.validate();
        Rectangle all = new Rectangle();
        for (Object child : sheet.getChildren()) {
            Rectangle bounds = ((IFigure) child).getBounds();
            all = all.isEmpty() ? bounds.getCopy() : all.union(bounds);
        }
        return all;
    }

    /** What is drawn, without zoom. */
    public DiagramPicture picture() {
        return new DiagramPicture(sheet);
    }
}
