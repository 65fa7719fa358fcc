// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.diagram;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.draw2d.ToolbarLayout;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.offramp.hardware.Duplex;
import org.offramp.hardware.Link;

/** A link with its name and rate, or the thin dashed line from a memory to a processor that reaches it. */
public final class LinkFigure extends PolylineConnection {
    private static final int ROOM_FOR_THE_LINE = 6;

    private final Label name = label(DiagramColours.TEXT);
    private final Label rate = label(DiagramColours.FAINT_TEXT);

    private LinkFigure() {}

    private static Label label(Color ink) {
        Label label = new Label();
        label.setOpaque(true);
        label.setBackgroundColor(DiagramColours.PAPER);
        label.setForegroundColor(ink);
        return label;
    }

    public static LinkFigure ofLink() {
        LinkFigure figure = new LinkFigure();
        figure.setLineWidth(2);
        figure.setForegroundColor(DiagramColours.LINE);
        figure.add(figure.texts(), new BetweenBoxes(figure));
        return figure;
    }

    /** Name and rate above and below the middle, shortened between near boxes; the tool tip has them in full. */
    private Figure texts() {
        Figure texts = new Figure();
        ToolbarLayout column = new ToolbarLayout();
        column.setSpacing(ROOM_FOR_THE_LINE);
        column.setMinorAlignment(ToolbarLayout.ALIGN_CENTER);
        column.setStretchMinorAxis(false);
        texts.setLayoutManager(column);
        texts.add(name);
        texts.add(rate);
        return texts;
    }

    public static LinkFigure ofAccess() {
        LinkFigure figure = new LinkFigure();
        figure.setLineStyle(Graphics.LINE_DASH);
        figure.setForegroundColor(DiagramColours.FAINT_LINE);
        return figure;
    }

    /** The label that holds the name, over which it is edited. */
    public Label title() {
        return name;
    }

    public void show(Link link) {
        name.setText(Quantities.text(link.getName()));
        String arrows = link.getDuplex() == Duplex.FULL ? " ⇄" : "";
        rate.setText(
                link.getBytesPerSecond() == null
                        ? arrows
                        : Quantities.scaled(link.getBytesPerSecond().getValue(), "B/s") + arrows);
    }

    /** @param text what is wrong; nothing is if it is empty */
    public void setProblem(String text) {
        setForegroundColor(text.isEmpty() ? DiagramColours.LINE : DiagramColours.PROBLEM);
        setToolTip(new Label(text.isEmpty() ? name.getText() + "\n" + rate.getText() : text));
    }

    @Override
    public void paintFigure(Graphics graphics) {
        graphics.setAntialias(SWT.ON);
        super.paintFigure(graphics);
    }
}
