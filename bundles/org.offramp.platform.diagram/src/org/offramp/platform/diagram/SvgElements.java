// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.diagram;

import java.util.Locale;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.widgets.Display;

/** The elements of an SVG document, one after the other. */
final class SvgElements {
    private static final double POINTS_PER_INCH = 72;

    private final StringBuilder body = new StringBuilder();

    String document(int width, int height) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height + "\">\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n" + body + "</svg>\n";
    }

    void filled(Pen pen, String shape) {
        body.append('<').append(shape).append(" fill=\"").append(hex(pen.background()));
        body.append("\"/>\n");
    }

    void stroked(Pen pen, String shape) {
        body.append('<').append(shape).append(" fill=\"none\" stroke=\"").append(hex(pen.foreground()));
        body.append("\" stroke-width=\"").append(Math.max(1, pen.width())).append('"');
        if (pen.style() != Graphics.LINE_SOLID) {
            String dashes = pen.style() == Graphics.LINE_DOT ? "2 3" : "6 4";
            body.append(" stroke-dasharray=\"").append(dashes).append('"');
        }
        body.append("/>\n");
    }

    void text(Pen pen, String text, int x, int y) {
        FontData font = pen.font().getFontData()[0];
        FontMetrics metrics = FigureUtilities.getFontMetrics(pen.font());
        int baseline = y + pen.dy() + metrics.getAscent() + metrics.getLeading();
        double pixels = font.getHeight() * Display.getCurrent().getDPI().y / POINTS_PER_INCH;
        body.append("<text x=\"").append(x + pen.dx()).append("\" y=\"").append(baseline);
        body.append("\" font-family=\"").append(escaped(font.getName())).append(", sans-serif\" font-size=\"");
        body.append(pixels).append("\" fill=\"").append(hex(pen.foreground())).append("\">");
        body.append(escaped(text)).append("</text>\n");
    }

    static String line(Pen pen, int x1, int y1, int x2, int y2) {
        return "line x1=\"" + (x1 + pen.dx()) + "\" y1=\"" + (y1 + pen.dy()) + "\" x2=\"" + (x2 + pen.dx()) + "\" y2=\""
                + (y2 + pen.dy()) + "\"";
    }

    static String box(Pen pen, int x, int y, int w, int h, int arcWidth, int arcHeight) {
        return "rect x=\"" + (x + pen.dx()) + "\" y=\"" + (y + pen.dy()) + "\" width=\"" + w + "\" height=\"" + h
                + "\" rx=\"" + arcWidth / 2 + "\" ry=\"" + arcHeight / 2 + "\"";
    }

    static String oval(Pen pen, int x, int y, int w, int h) {
        return "ellipse cx=\"" + (x + pen.dx() + w / 2.0) + "\" cy=\"" + (y + pen.dy() + h / 2.0) + "\" rx=\"" + w / 2.0
                + "\" ry=\"" + h / 2.0 + "\"";
    }

    static String points(Pen pen, String element, PointList points) {
        StringBuilder text = new StringBuilder(element).append(" points=\"");
        for (int i = 0; i < points.size(); i++) {
            Point point = points.getPoint(i);
            text.append(i == 0 ? "" : " ")
                    .append(point.x + pen.dx())
                    .append(',')
                    .append(point.y + pen.dy());
        }
        return text.append('"').toString();
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", colour.getRed(), colour.getGreen(), colour.getBlue());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
