// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.util.Locale;
import org.eclipse.swt.graphics.RGB;

/** Writes a drawing as SVG. */
final class SvgPen implements Pen {
    private static final String[] ANCHORS = {"start", "middle", "end"};

    private final StringBuilder body = new StringBuilder();

    @Override
    public void line(double x1, double y1, double x2, double y2, RGB colour, boolean dashed) {
        add(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"%s/>",
                x1, y1, x2, y2, hex(colour), dashed ? " stroke-dasharray=\"6 4\"" : "");
    }

    @Override
    public void dot(double x, double y, double radius, RGB colour, boolean filled) {
        add(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"/>",
                x, y, radius, filled ? hex(colour) : "none", hex(colour));
    }

    @Override
    public void box(double x, double y, double width, double height, RGB colour, boolean filled) {
        add(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%d\"/>",
                x, y, width, height, filled ? hex(colour) : "none", hex(colour), filled ? 0 : 2);
    }

    @Override
    public void text(double x, double y, String text, RGB colour, double align) {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        add(
                "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\" text-anchor=\"%s\" dominant-baseline=\"middle\">%s</text>",
                x, y, hex(colour), ANCHORS[(int) Math.round(align * 2)], safe);
    }

    /** The whole picture. */
    String svg(int width, int height, RGB paper) {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                                + " font-family=\"sans-serif\" font-size=\"12\">%n<rect width=\"%d\" height=\"%d\""
                                + " fill=\"%s\"/>%n",
                        width,
                        height,
                        width,
                        height,
                        width,
                        height,
                        hex(paper))
                + body + "</svg>\n";
    }

    private void add(String format, Object... values) {
        body.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String hex(RGB colour) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", colour.red, colour.green, colour.blue);
    }
}
