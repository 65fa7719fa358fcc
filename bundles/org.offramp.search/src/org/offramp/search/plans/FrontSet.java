// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.plans;

import java.util.ArrayList;
import java.util.List;

/** Points none of which covers another. */
final class FrontSet {
    private static final int BLOCK = 64;

    private final List<Block> blocks = new ArrayList<>();

    /** Some points with the least that any of them has of each. */
    private static final class Block {
        private final List<FrontPoint> points = new ArrayList<>();
        private double joules = Double.POSITIVE_INFINITY;
        private double seconds = Double.POSITIVE_INFINITY;
        private double worstSeconds = Double.POSITIVE_INFINITY;
        private double bytes = Double.POSITIVE_INFINITY;

        void add(FrontPoint point) {
            points.add(point);
            joules = Math.min(joules, point.joules());
            seconds = Math.min(seconds, point.seconds());
            worstSeconds = Math.min(worstSeconds, point.worstSeconds());
            bytes = Math.min(bytes, point.bytes());
        }

        boolean covers(FrontPoint other) {
            if (joules <= other.joules()
                    && seconds <= other.seconds()
                    && worstSeconds <= other.worstSeconds()
                    && bytes <= other.bytes()) {
                for (FrontPoint point : points) {
                    if (point.covers(other)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** Those of the points that no other covers, in their order. */
    static List<FrontPoint> of(List<FrontPoint> points) {
        FrontSet set = new FrontSet();
        List<FrontPoint> kept = new ArrayList<>();
        points.stream().sorted(FrontPoint.ORDER).forEachOrdered(point -> {
            if (!set.covers(point)) {
                set.add(point);
                kept.add(point);
            }
        });
        return kept;
    }

    boolean covers(FrontPoint point) {
        for (Block block : blocks) {
            if (block.covers(point)) {
                return true;
            }
        }
        return false;
    }

    private void add(FrontPoint point) {
        if (blocks.isEmpty() || blocks.get(blocks.size() - 1).points.size() == BLOCK) {
            blocks.add(new Block());
        }
        blocks.get(blocks.size() - 1).add(point);
    }
}
