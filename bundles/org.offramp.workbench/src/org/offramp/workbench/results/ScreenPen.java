// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;

/** Draws on the screen, or on a picture. */
final class ScreenPen implements Pen {
    private final GC gc;

    ScreenPen(GC gc) {
        this.gc = gc;
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, RGB colour, boolean dashed) {
        gc.setForeground(new Color(colour));
        gc.setLineWidth(1);
        gc.setLineStyle(dashed ? SWT.LINE_DASH : SWT.LINE_SOLID);
        gc.drawLine(round(x1), round(y1), round(x2), round(y2));
        gc.setLineStyle(SWT.LINE_SOLID);
    }

    @Override
    public void dot(double x, double y, double radius, RGB colour, boolean filled) {
        Color ink = new Color(colour);
        int size = round(2 * radius);
        gc.setForeground(ink);
        gc.setBackground(ink);
        gc.setLineWidth(2);
        if (filled) {
            gc.fillOval(round(x - radius), round(y - radius), size, size);
        } else {
            gc.drawOval(round(x - radius), round(y - radius), size, size);
        }
    }

    @Override
    public void box(double x, double y, double width, double height, RGB colour, boolean filled) {
        Color ink = new Color(colour);
        gc.setForeground(ink);
        gc.setBackground(ink);
        gc.setLineWidth(2);
        if (filled) {
            gc.fillRectangle(round(x), round(y), round(width), round(height));
        } else {
            gc.drawRectangle(round(x), round(y), round(width), round(height));
        }
    }

    @Override
    public void text(double x, double y, String text, RGB colour, double align) {
        Point size = gc.textExtent(text);
        gc.setForeground(new Color(colour));
        gc.drawText(text, round(x - align * size.x), round(y - size.y / 2.0), true);
    }

    private static int round(double value) {
        return (int) Math.round(value);
    }
}
