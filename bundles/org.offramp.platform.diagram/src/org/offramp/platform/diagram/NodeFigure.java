// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.diagram;

import java.util.List;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.MarginBorder;
import org.eclipse.draw2d.PositionConstants;
import org.eclipse.draw2d.ToolbarLayout;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;

/** A box with a title and lines of text; red, with its tool tip, where something is wrong. */
public class NodeFigure extends Figure {
    private static final int MARGIN = 8;
    private static final int MARK = 14;

    private final Label title = new Label();
    private final Figure lines = new Figure();
    private final int corner;
    private Color fill;
    private List<String> shown = List.of();
    private String wrong = "";

    /** @param corner diameter of the rounded corners in pixels */
    NodeFigure(Color fill, int corner) {
        this.fill = fill;
        this.corner = corner;
        setBorder(new MarginBorder(MARGIN, MARGIN + 2, MARGIN, MARGIN + MARK));
        ToolbarLayout layout = new ToolbarLayout();
        layout.setStretchMinorAxis(true);
        layout.setSpacing(3);
        setLayoutManager(layout);
        title.setLabelAlignment(PositionConstants.LEFT);
        title.setForegroundColor(DiagramColours.TEXT);
        lines.setLayoutManager(new ToolbarLayout());
        add(title);
        add(lines);
    }

    /** The label that holds the name, over which it is edited. */
    public Label title() {
        return title;
    }

    public void setTitle(String text) {
        title.setText(text.isBlank() ? "(no name)" : text);
    }

    public void setLines(List<String> texts) {
        if (texts.equals(shown)) {
            return; // leaves the layout as it is
        }
        shown = List.copyOf(texts);
        lines.removeAll();
        for (String text : texts) {
            Label line = new Label(text);
            line.setLabelAlignment(PositionConstants.LEFT);
            line.setForegroundColor(DiagramColours.FAINT_TEXT);
            lines.add(line);
        }
    }

    public void setFill(Color colour) {
        if (!colour.equals(fill)) {
            fill = colour;
            repaint();
        }
    }

    /** @param text what is wrong; nothing is if it is empty */
    public void setProblem(String text) {
        if (text.equals(wrong)) {
            return;
        }
        wrong = text;
        setToolTip(hasProblem() ? new Label(text) : null);
        repaint();
    }

    public boolean hasProblem() {
        return !wrong.isEmpty();
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        graphics.setAntialias(SWT.ON);
        Rectangle box = getBounds().getCopy().resize(-1, -1);
        graphics.setBackgroundColor(fill);
        graphics.fillRoundRectangle(box, corner, corner);
        graphics.setForegroundColor(hasProblem() ? DiagramColours.PROBLEM : DiagramColours.LINE);
        graphics.drawRoundRectangle(box, corner, corner);
        if (hasProblem()) {
            paintMark(graphics, box);
        }
    }

    private static void paintMark(Graphics graphics, Rectangle box) {
        int x = box.right() - MARK - 3;
        int y = box.y + 4;
        graphics.setBackgroundColor(DiagramColours.PROBLEM);
        graphics.fillOval(x, y, MARK, MARK);
        graphics.setForegroundColor(DiagramColours.PAPER);
        int middle = x + MARK / 2;
        graphics.drawLine(middle, y + 3, middle, y + 8);
        graphics.drawLine(middle, y + 10, middle, y + 11);
    }

    @Override
    protected boolean useLocalCoordinates() {
        return false;
    }
}
