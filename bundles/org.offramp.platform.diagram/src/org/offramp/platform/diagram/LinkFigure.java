// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.diagram;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.MidpointLocator;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.swt.SWT;
import org.offramp.hardware.Duplex;
import org.offramp.hardware.Link;

/** A link with its name and rate, or the thin dashed line from a memory to a processor that reaches it. */
public final class LinkFigure extends PolylineConnection {
    private final Label name = new Label();

    private LinkFigure() {
        name.setOpaque(true);
        name.setBackgroundColor(DiagramColours.PAPER);
        name.setForegroundColor(DiagramColours.TEXT);
    }

    public static LinkFigure ofLink() {
        LinkFigure figure = new LinkFigure();
        figure.setLineWidth(2);
        figure.setForegroundColor(DiagramColours.LINE);
        figure.add(figure.name, new MidpointLocator(figure, 0));
        return figure;
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
        String rate = link.getBytesPerSecond() == null
                ? ""
                : "  " + Quantities.scaled(link.getBytesPerSecond().getValue(), "B/s");
        String arrows = link.getDuplex() == Duplex.FULL ? "  ⇄" : "";
        name.setText(Quantities.text(link.getName()) + rate + arrows);
    }

    /** @param text what is wrong; nothing is if it is empty */
    public void setProblem(String text) {
        setForegroundColor(text.isEmpty() ? DiagramColours.LINE : DiagramColours.PROBLEM);
        setToolTip(text.isEmpty() ? null : new Label(text));
    }

    @Override
    public void paintFigure(Graphics graphics) {
        graphics.setAntialias(SWT.ON);
        super.paintFigure(graphics);
    }
}
