// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Collection;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;

/** Where there is room for another box. */
final class FreePlace {
    private static final int EDGE = 40;
    private static final int STEP = 20;
    private static final int COLUMNS = 40;

    private FreePlace() {}

    /**
     * The uppermost place, and there the leftmost, at some distance from all boxes.
     *
     * @param taken by boxes that are there
     */
    static Point among(Collection<Rectangle> taken, Dimension size) {
        for (int y = EDGE; ; y += STEP) {
            for (int column = 0; column < COLUMNS; column++) {
                Rectangle room = new Rectangle(new Point(EDGE + column * STEP, y), size);
                if (taken.stream().noneMatch(each -> each.intersects(room.getExpanded(STEP, STEP)))) {
                    return room.getLocation();
                }
            }
        }
    }
}
