// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import org.eclipse.draw2d.Cursors;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.Locator;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.handles.AbstractHandle;
import org.eclipse.swt.SWT;
import org.offramp.platform.diagram.DiagramColours;

/** The round handle beside a chosen box, from which a line is dragged to another. */
final class LinkHandle extends AbstractHandle {
    static final int SIZE = 13;
    private static final int DISTANCE = 8;

    LinkHandle(GraphicalEditPart part) {
        super(part, new Beside(part.getFigure()), Cursors.CROSS);
        setPreferredSize(new Dimension(SIZE, SIZE));
        setToolTip(new Label("Drag to what it is linked to"));
    }

    @Override
    protected DragTracker createDragTracker() {
        return new LinkDragTool(getOwner());
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        Rectangle box = getBounds().getCopy().resize(-1, -1);
        graphics.setAntialias(SWT.ON);
        graphics.setBackgroundColor(DiagramColours.PAPER);
        graphics.setForegroundColor(DiagramColours.LINE);
        graphics.fillOval(box);
        graphics.drawOval(box);
        int middle = box.y + SIZE / 2;
        int tip = box.right() - 3;
        graphics.drawLine(box.x + 3, middle, tip, middle);
        graphics.drawLine(tip - 3, middle - 3, tip, middle);
        graphics.drawLine(tip - 3, middle + 3, tip, middle);
    }

    /** Right of the box, in the middle of its height. */
    private record Beside(IFigure box) implements Locator {
        @Override
        public void relocate(IFigure handle) {
            Rectangle bounds = box.getBounds().getCopy();
            box.translateToAbsolute(bounds);
            handle.translateToRelative(bounds);
            handle.setBounds(
                    new Rectangle(bounds.right() + DISTANCE, bounds.y + (bounds.height - SIZE) / 2, SIZE, SIZE));
        }
    }
}
