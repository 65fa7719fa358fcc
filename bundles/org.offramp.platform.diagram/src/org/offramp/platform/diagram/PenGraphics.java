// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.diagram;

import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontMetrics;

/** Colours, font, lines, origin and clip as figures set, keep and restore them; what is drawn is left to others. */
abstract class PenGraphics extends Graphics {
    private final Deque<Pen> kept = new ArrayDeque<>();
    private Pen pen;

    PenGraphics(Pen pen) {
        this.pen = pen;
    }

    final Pen pen() {
        return pen;
    }

    @Override
    public final void clipRect(Rectangle r) {
        pen.clip().intersect(r);
    }

    @Override
    public final void setClip(Rectangle r) {
        pen.clip().setBounds(r);
    }

    @Override
    public final Rectangle getClip(Rectangle result) {
        return result.setBounds(pen.clip());
    }

    @Override
    public final void translate(int x, int y) {
        pen = pen.movedBy(x, y);
    }

    @Override
    public final void scale(double amount) {
        throw new UnsupportedOperationException("A diagram is drawn without zoom, not by " + amount);
    }

    @Override
    public final void pushState() {
        kept.push(pen.copy());
    }

    @Override
    public final void restoreState() {
        pen = kept.element().copy();
    }

    @Override
    public final void popState() {
        pen = kept.pop();
    }

    @Override
    public final void setForegroundColor(Color colour) {
        pen = pen.withForeground(colour);
    }

    @Override
    public final void setBackgroundColor(Color colour) {
        pen = pen.withBackground(colour);
    }

    @Override
    public final void setFont(Font font) {
        pen = pen.withFont(font);
    }

    @Override
    public final void setLineWidth(int width) {
        pen = pen.withLines(width, pen.style());
    }

    @Override
    public final void setLineStyle(int style) {
        pen = pen.withLines(pen.width(), style);
    }

    @Override
    public final Color getForegroundColor() {
        return pen.foreground();
    }

    @Override
    public final Color getBackgroundColor() {
        return pen.background();
    }

    @Override
    public final Font getFont() {
        return pen.font();
    }

    @Override
    public final FontMetrics getFontMetrics() {
        return FigureUtilities.getFontMetrics(pen.font());
    }

    @Override
    public final int getLineWidth() {
        return pen.width();
    }

    @Override
    public final int getLineStyle() {
        return pen.style();
    }

    @Override
    public final boolean getXORMode() {
        return false;
    }

    @Override
    public final void setXORMode(boolean on) {
        // has no place in a picture
    }

    @Override
    public final void setAntialias(int value) {
        // whoever shows the picture decides
    }

    @Override
    public final void dispose() {
        // nothing of the system is held
    }
}
