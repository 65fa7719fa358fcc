// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.diagram;

import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;

/**
 * Draws shapes and texts as SVG. Figures of a diagram lie within their parents, so that clipping is only remembered,
 * not written; pictures are left out.
 */
final class SvgGraphics extends Graphics {
    private record State(
            Color foreground, Color background, Font font, int width, int style, int dx, int dy, Rectangle clip) {}

    private final StringBuilder body = new StringBuilder();
    private final Deque<State> stack = new ArrayDeque<>();
    private final Rectangle area;
    private State now;

    SvgGraphics(Rectangle area) {
        this.area = area;
        Font font = Display.getCurrent().getSystemFont();
        now = new State(
                DiagramColours.TEXT, DiagramColours.PAPER, font, 1, LINE_SOLID, -area.x, -area.y, area.getCopy());
    }

    String document() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + area.width + "\" height=\"" + area.height
                + "\" viewBox=\"0 0 " + area.width + " " + area.height + "\">\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n" + body + "</svg>\n";
    }

    private void shape(String element, boolean filled) {
        body.append('<').append(element).append(filled ? fill() : stroke()).append("/>\n");
    }

    private String fill() {
        return " fill=\"" + hex(now.background) + "\"";
    }

    private String stroke() {
        String dashes = now.style == LINE_SOLID ? "" : now.style == LINE_DOT ? "2 3" : "6 4";
        return " fill=\"none\" stroke=\"" + hex(now.foreground) + "\" stroke-width=\"" + Math.max(1, now.width) + "\""
                + (dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"");
    }

    private static String hex(Color colour) {
        return String.format("#%02x%02x%02x", colour.getRed(), colour.getGreen(), colour.getBlue());
    }

    private String box(int x, int y, int w, int h, int rx, int ry) {
        return "rect x=\"" + (x + now.dx) + "\" y=\"" + (y + now.dy) + "\" width=\"" + w + "\" height=\"" + h
                + "\" rx=\"" + rx / 2 + "\" ry=\"" + ry / 2 + "\"";
    }

    private String oval(int x, int y, int w, int h) {
        return "ellipse cx=\"" + (x + now.dx + w / 2.0) + "\" cy=\"" + (y + now.dy + h / 2.0) + "\" rx=\"" + w / 2.0
                + "\" ry=\"" + h / 2.0 + "\"";
    }

    private String points(String element, PointList points) {
        StringBuilder text = new StringBuilder(element).append(" points=\"");
        for (int i = 0; i < points.size(); i++) {
            Point point = points.getPoint(i);
            text.append(i == 0 ? "" : " ").append(point.x + now.dx).append(',').append(point.y + now.dy);
        }
        return text.append('"').toString();
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        shape(
                "line x1=\"" + (x1 + now.dx) + "\" y1=\"" + (y1 + now.dy) + "\" x2=\"" + (x2 + now.dx) + "\" y2=\""
                        + (y2 + now.dy) + "\"",
                false);
    }

    @Override
    public void drawRectangle(int x, int y, int width, int height) {
        shape(box(x, y, width, height, 0, 0), false);
    }

    @Override
    public void fillRectangle(int x, int y, int width, int height) {
        shape(box(x, y, width, height, 0, 0), true);
    }

    @Override
    public void drawRoundRectangle(Rectangle r, int arcWidth, int arcHeight) {
        shape(box(r.x, r.y, r.width, r.height, arcWidth, arcHeight), false);
    }

    @Override
    public void fillRoundRectangle(Rectangle r, int arcWidth, int arcHeight) {
        shape(box(r.x, r.y, r.width, r.height, arcWidth, arcHeight), true);
    }

    @Override
    public void drawOval(int x, int y, int w, int h) {
        shape(oval(x, y, w, h), false);
    }

    @Override
    public void fillOval(int x, int y, int w, int h) {
        shape(oval(x, y, w, h), true);
    }

    @Override
    public void drawPolygon(PointList points) {
        shape(points("polygon", points), false);
    }

    @Override
    public void fillPolygon(PointList points) {
        shape(points("polygon", points), true);
    }

    @Override
    public void drawPolyline(PointList points) {
        shape(points("polyline", points), false);
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
        FontData font = now.font.getFontData()[0];
        int ascent = FigureUtilities.getFontMetrics(now.font).getAscent()
                + FigureUtilities.getFontMetrics(now.font).getLeading();
        double pixels = font.getHeight() * Display.getCurrent().getDPI().y / 72.0;
        body.append("<text x=\"").append(x + now.dx).append("\" y=\"").append(y + now.dy + ascent);
        body.append("\" font-family=\"").append(escaped(font.getName())).append(", sans-serif\" font-size=\"");
        body.append(pixels).append("\" fill=\"").append(hex(now.foreground)).append("\">");
        body.append(escaped(text)).append("</text>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
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
        Dimension size = FigureUtilities.getTextExtents(text, now.font);
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

    @Override
    public void clipRect(Rectangle r) {
        now.clip.intersect(r);
    }

    @Override
    public void setClip(Rectangle r) {
        now.clip.setBounds(r);
    }

    @Override
    public Rectangle getClip(Rectangle result) {
        return result.setBounds(now.clip);
    }

    @Override
    public void translate(int x, int y) {
        Rectangle clip = now.clip.getCopy().translate(-x, -y);
        now = new State(now.foreground, now.background, now.font, now.width, now.style, now.dx + x, now.dy + y, clip);
    }

    @Override
    public void scale(double amount) {
        throw new UnsupportedOperationException("A diagram is drawn without zoom, not by " + amount);
    }

    @Override
    public void pushState() {
        stack.push(copy());
    }

    @Override
    public void restoreState() {
        State kept = stack.element();
        now = new State(
                kept.foreground,
                kept.background,
                kept.font,
                kept.width,
                kept.style,
                kept.dx,
                kept.dy,
                kept.clip.getCopy());
    }

    @Override
    public void popState() {
        now = stack.pop();
    }

    private State copy() {
        return new State(
                now.foreground, now.background, now.font, now.width, now.style, now.dx, now.dy, now.clip.getCopy());
    }

    @Override
    public void setForegroundColor(Color colour) {
        now = new State(colour, now.background, now.font, now.width, now.style, now.dx, now.dy, now.clip);
    }

    @Override
    public void setBackgroundColor(Color colour) {
        now = new State(now.foreground, colour, now.font, now.width, now.style, now.dx, now.dy, now.clip);
    }

    @Override
    public void setFont(Font font) {
        now = new State(now.foreground, now.background, font, now.width, now.style, now.dx, now.dy, now.clip);
    }

    @Override
    public void setLineWidth(int width) {
        now = new State(now.foreground, now.background, now.font, width, now.style, now.dx, now.dy, now.clip);
    }

    @Override
    public void setLineStyle(int style) {
        now = new State(now.foreground, now.background, now.font, now.width, style, now.dx, now.dy, now.clip);
    }

    @Override
    public Color getForegroundColor() {
        return now.foreground;
    }

    @Override
    public Color getBackgroundColor() {
        return now.background;
    }

    @Override
    public Font getFont() {
        return now.font;
    }

    @Override
    public FontMetrics getFontMetrics() {
        return FigureUtilities.getFontMetrics(now.font);
    }

    @Override
    public int getLineWidth() {
        return now.width;
    }

    @Override
    public int getLineStyle() {
        return now.style;
    }

    @Override
    public boolean getXORMode() {
        return false;
    }

    @Override
    public void setXORMode(boolean on) {
        // has no place in a picture
    }

    @Override
    public void setAntialias(int value) {
        // whoever shows the picture decides
    }

    @Override
    public void dispose() {
        // nothing of the system is held
    }
}
