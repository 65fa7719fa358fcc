// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.graph;

import java.util.List;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.offramp.platform.diagram.DiagramColours;

/** A coloured box with a title and lines; one that can be folded has a mark for it. */
final class BoxFigure extends Figure {
    static final int LINE = 17;
    private static final int MARGIN = 8;
    private static final int MARK = 13;
    private static final Color FOUND = new Color(214, 39, 40);
    private static final Color CHOSEN = new Color(31, 35, 40);

    /** Whether it shows what lies inside. */
    enum Fold {
        NONE,
        FOLDED,
        OPEN
    }

    private final Font plain = JFaceResources.getDefaultFont();
    private final Font bold = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
    private final List<String> lines;
    private final Color fill;
    private final int corner;
    private final Fold fold;
    private boolean found;
    private boolean chosen;

    /**
     * @param lines the first one is the title
     * @param corner diameter of the rounded corners in pixels
     */
    BoxFigure(List<String> lines, Color fill, int corner, Fold fold) {
        this.lines = List.copyOf(lines);
        this.fill = fill;
        this.corner = corner;
        this.fold = fold;
    }

    /** Room for the texts; an open box is as large as what lies in it. */
    Dimension room() {
        int width = 0;
        for (int i = 0; i < lines.size(); i++) {
            width = Math.max(width, FigureUtilities.getTextWidth(lines.get(i), i == 0 ? bold : plain));
        }
        int mark = fold == Fold.NONE ? 0 : MARK + MARGIN;
        return new Dimension(width + mark + 2 * MARGIN, lines.size() * LINE + MARGIN);
    }

    /** Whether a place is on the mark that opens and folds. */
    boolean isMark(Point place) {
        return fold != Fold.NONE
                && new Rectangle(mark(getBounds()), new Dimension(MARK, MARK))
                        .expand(2, 2)
                        .contains(place);
    }

    private static Point mark(Rectangle box) {
        return new Point(box.right() - MARGIN - MARK, box.y + MARGIN / 2 + 2);
    }

    /** Marked as something that was looked for. */
    void found(boolean isFound) {
        found = isFound;
        repaint();
    }

    void chosen(boolean isChosen) {
        chosen = isChosen;
        repaint();
    }

    boolean isFound() {
        return found;
    }

    List<String> lines() {
        return lines;
    }

    Color fill() {
        return fill;
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        graphics.setAntialias(SWT.ON);
        int wide = found || chosen ? 3 : 1;
        Rectangle box = getBounds().getCopy().resize(-wide, -wide).translate(wide / 2, wide / 2);
        graphics.setBackgroundColor(fill);
        graphics.fillRoundRectangle(box, corner, corner);
        graphics.setForegroundColor(found ? FOUND : chosen ? CHOSEN : DiagramColours.LINE);
        graphics.setLineWidth(wide);
        graphics.drawRoundRectangle(box, corner, corner);
        graphics.setLineWidth(1);
        texts(graphics, box);
        if (fold != Fold.NONE) {
            paintMark(graphics, box);
        }
    }

    private void texts(Graphics graphics, Rectangle box) {
        for (int i = 0; i < lines.size(); i++) {
            graphics.setFont(i == 0 ? bold : plain);
            graphics.setForegroundColor(i == 0 ? DiagramColours.TEXT : DiagramColours.FAINT_TEXT);
            graphics.drawText(lines.get(i), box.x + MARGIN, box.y + MARGIN / 2 + i * LINE);
        }
    }

    private void paintMark(Graphics graphics, Rectangle box) {
        int x = mark(box).x;
        int y = mark(box).y;
        graphics.setForegroundColor(DiagramColours.LINE);
        graphics.drawRectangle(x, y, MARK - 1, MARK - 1);
        graphics.drawLine(x + 3, y + MARK / 2, x + MARK - 4, y + MARK / 2);
        if (fold == Fold.FOLDED) {
            graphics.drawLine(x + MARK / 2, y + 3, x + MARK / 2, y + MARK - 4);
        }
    }
}
