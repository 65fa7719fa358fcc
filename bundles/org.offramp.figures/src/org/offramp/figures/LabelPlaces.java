// SPDX-License-Identifier: EPL-2.0
package org.offramp.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for labels beside points, clear of all points and other labels. */
final class LabelPlaces {
    private static final double HEIGHT = 17;
    private static final double DISTANCE = 12;
    private static final double POINT = 6;

    private final double left;
    private final double right;
    private final List<Area> taken = new ArrayList<>();

    LabelPlaces(double left, double right) {
        this.left = left;
        this.right = right;
    }

    /** Where a label's text begins, on its base line. */
    record Place(double x, double y) {}

    private record Area(double x, double y, double width, double height) {
        boolean meets(Area other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    void block(double x, double y) {
        reserve(x - POINT, y - POINT, 2 * POINT, 2 * POINT);
    }

    void reserve(double x, double y, double width, double height) {
        taken.add(new Area(x, y, width, height));
    }

    Optional<Place> place(double x, double y, double width, double top, double bottom) {
        List<Area> candidates = new ArrayList<>();
        for (double shift = 0; shift <= 60; shift += 12) {
            for (int side : new int[] {1, -1}) {
                double height = y - HEIGHT / 2 + side * shift;
                candidates.add(new Area(x + DISTANCE, height, width, HEIGHT));
                candidates.add(new Area(x - DISTANCE - width, height, width, HEIGHT));
                if (shift > HEIGHT) {
                    candidates.add(new Area(x - width / 2, height, width, HEIGHT));
                }
            }
        }
        Optional<Area> free = candidates.stream()
                .filter(area ->
                        area.x >= left + 2 && area.x + width <= right && area.y >= top && area.y + HEIGHT <= bottom)
                .filter(area -> taken.stream().noneMatch(area::meets))
                .findFirst();
        free.ifPresent(taken::add);
        return free.map(area -> new Place(area.x, area.y + 13));
    }
}
