// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.diagram;

import org.eclipse.draw2d.Connection;
import org.eclipse.draw2d.ConnectionAnchor;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.MidpointLocator;
import org.eclipse.draw2d.geometry.Rectangle;

/** Puts texts on the middle of a line, no wider than the room between the boxes at its ends, whose texts stay seen. */
final class BetweenBoxes extends MidpointLocator {
    private final Connection line;

    BetweenBoxes(Connection line) {
        super(line, 0);
        this.line = line;
    }

    @Override
    public void relocate(IFigure texts) {
        super.relocate(texts);
        Rectangle room = texts.getBounds().getCopy();
        leaveFree(line.getSourceAnchor(), texts, room);
        leaveFree(line.getTargetAnchor(), texts, room);
        texts.setBounds(room);
    }

    private static void leaveFree(ConnectionAnchor end, IFigure texts, Rectangle room) {
        if (end == null || end.getOwner() == null) {
            return;
        }
        Rectangle box = end.getOwner().getBounds().getCopy();
        end.getOwner().translateToAbsolute(box);
        texts.translateToRelative(box);
        if (box.intersects(room)) {
            int middle = room.getCenter().x;
            int half = Math.max(0, Math.max(box.x - middle, middle - box.right()) - 1);
            room.x = middle - half;
            room.width = 2 * half;
        }
    }
}
