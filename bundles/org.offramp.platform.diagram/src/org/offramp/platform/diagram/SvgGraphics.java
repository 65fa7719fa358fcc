// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.diagram;

import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;

/**
 * Draws shapes and texts as SVG. Figures of a diagram lie within their parents, so that clipping is only remembered,
 * not written; pictures are left out.
 */
final class SvgGraphics extends PenGraphics {
    private final SvgElements elements = new SvgElements();
    private final Rectangle area;

    SvgGraphics(Rectangle area) {
        super(new Pen(
                DiagramColours.TEXT,
                DiagramColours.PAPER,
                Display.getCurrent().getSystemFont(),
                1,
                LINE_SOLID,
                -area.x,
                -area.y,
                area.getCopy()));
        this.area = area;
    }

    String document() {
        return elements.document(area.width, area.height);
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        elements.stroked(pen(), SvgElements.line(pen(), x1, y1, x2, y2));
    }

    @Override
    public void drawRectangle(int x, int y, int width, int height) {
        elements.stroked(pen(), SvgElements.box(pen(), x, y, width, height, 0, 0));
    }

    @Override
    public void fillRectangle(int x, int y, int width, int height) {
        elements.filled(pen(), SvgElements.box(pen(), x, y, width, height, 0, 0));
    }

    @Override
    public void drawRoundRectangle(Rectangle r, int arcWidth, int arcHeight) {
        elements.stroked(pen(), SvgElements.box(pen(), r.x, r.y, r.width, r.height, arcWidth, arcHeight));
    }

    @Override
    public void fillRoundRectangle(Rectangle r, int arcWidth, int arcHeight) {
        elements.filled(pen(), SvgElements.box(pen(), r.x, r.y, r.width, r.height, arcWidth, arcHeight));
    }

    @Override
    public void drawOval(int x, int y, int w, int h) {
        elements.stroked(pen(), SvgElements.oval(pen(), x, y, w, h));
    }

    @Override
    public void fillOval(int x, int y, int w, int h) {
        elements.filled(pen(), SvgElements.oval(pen(), x, y, w, h));
    }

    @Override
    public void drawPolygon(PointList points) {
        elements.stroked(pen(), SvgElements.points(pen(), "polygon", points));
    }

    @Override
    public void fillPolygon(PointList points) {
        elements.filled(pen(), SvgElements.points(pen(), "polygon", points));
    }

    @Override
    public void drawPolyline(PointList points) {
        elements.stroked(pen(), SvgElements.points(pen(), "polyline", points));
    }

    @Override
    public void drawArc(int x, int y, int w, int h, int offset, int length) {
        drawOval(x, y, w, h);
    }

    @Override
    public void fillArc(int x, int y, int w, int h, int offset, int length) {
        fillOval(x, y, w, h);
    }

    @Override
    public void fillGradient(int x, int y, int w, int h, boolean vertical) {
        fillRectangle(x, y, w, h);
    }

    @Override
    public void drawText(String text, int x, int y) {
        elements.text(pen(), text, x, y);
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawText(text, x, y);
    }

    @Override
    public void fillString(String text, int x, int y) {
        fillText(text, x, y);
    }

    @Override
    public void fillText(String text, int x, int y) {
        Dimension size = FigureUtilities.getTextExtents(text, getFont());
        fillRectangle(x, y, size.width, size.height);
        drawText(text, x, y);
    }

    @Override
    public void drawImage(Image image, int x, int y) {
        // see the class
    }

    @Override
    public void drawImage(Image image, int x1, int y1, int w1, int h1, int x2, int y2, int w2, int h2) {
        // see the class
    }

    @Override
    public void drawFocus(int x, int y, int w, int h) {
        // has no place in a picture
    }
}
