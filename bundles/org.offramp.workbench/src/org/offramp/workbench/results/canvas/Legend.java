// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.canvas;

import java.util.List;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.offramp.platform.diagram.DiagramColours;

/** Which colour stands for which processor, in a row. */
public final class Legend extends Figure {
    /** Pixels to what lies below it. */
    public static final int GAP = 16;

    private static final int SWATCH = 14;
    private static final int SPACE = 6;
    private static final int HEIGHT = 20;

    private final Font font = JFaceResources.getDefaultFont();
    private final List<String> processors;

    /** @param processors names, in the order of the cost table */
    public Legend(List<String> processors) {
        this.processors = List.copyOf(processors);
    }

    @Override
    public Dimension getPreferredSize(int widthHint, int heightHint) {
        int width = processors.stream().mapToInt(this::entry).sum();
        return new Dimension(width, HEIGHT);
    }

    private int entry(String name) {
        return SWATCH + SPACE + FigureUtilities.getTextWidth(name, font) + 3 * SPACE;
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        graphics.setAntialias(SWT.ON);
        graphics.setFont(font);
        int x = getBounds().x;
        int y = getBounds().y;
        for (int i = 0; i < processors.size(); i++) {
            graphics.setBackgroundColor(ProcessorColours.of(i));
            graphics.fillRectangle(x, y + 3, SWATCH, SWATCH);
            graphics.setForegroundColor(DiagramColours.LINE);
            graphics.drawRectangle(x, y + 3, SWATCH, SWATCH);
            graphics.setForegroundColor(DiagramColours.TEXT);
            graphics.drawText(processors.get(i), x + SWATCH + SPACE, y + 1);
            x += entry(processors.get(i));
        }
    }
}
