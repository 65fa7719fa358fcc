// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.mapping;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.draw2d.geometry.Rectangle;

/** Boxes that have grown at places made for smaller ones: moved apart evenly, so that the drawing looks the same. */
final class Spread {
    private static final int GAP_DOWN = 50;
    /** Larger than this, a drawing isn't recognised any more. */
    private static final double LARGEST = 6;

    private Spread() {}

    /**
     * Moves boxes apart.
     *
     * @param gap pixels between boxes beside each other
     * @return the boxes in the same order, none on another
     */
    static List<Rectangle> of(List<Rectangle> boxes, int gap) {
        double scale = 1;
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                scale = Math.max(scale, needed(boxes.get(i), boxes.get(j), gap));
            }
        }
        return scale <= LARGEST ? scaled(boxes, scale) : row(boxes, gap);
    }

    /** By how much two boxes have to be moved apart: in the direction where less is enough. */
    private static double needed(Rectangle one, Rectangle other, int gap) {
        double across = needed(one.x, one.width, other.x, other.width, gap);
        double down = needed(one.y, one.height, other.y, other.height, GAP_DOWN);
        return Math.min(across, down);
    }

    private static double needed(int at, int size, int otherAt, int otherSize, int gap) {
        int room = at <= otherAt ? size : otherSize;
        return (room + gap) / (double) Math.abs(at - otherAt);
    }

    private static List<Rectangle> scaled(List<Rectangle> boxes, double scale) {
        return boxes.stream()
                .map(box -> new Rectangle(
                        (int) Math.ceil(box.x * scale), (int) Math.ceil(box.y * scale), box.width, box.height))
                .toList();
    }

    private static List<Rectangle> row(List<Rectangle> boxes, int gap) {
        List<Rectangle> row = new ArrayList<>();
        int x = 0;
        for (Rectangle box : boxes) {
            row.add(new Rectangle(x, 0, box.width, box.height));
            x += box.width + gap;
        }
        return row;
    }
}
