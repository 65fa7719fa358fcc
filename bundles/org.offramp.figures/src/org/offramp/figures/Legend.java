// SPDX-License-Identifier: EPL-2.0
package org.offramp.figures;

import java.util.List;

/** Names of series in rows, each behind its sign. */
final class Legend {
    private static final double ROW = 20;
    private static final double SIGN = 20;
    private static final double GAP = 18;

    /** Draws the sign of a series around a point. */
    interface Sign {
        void draw(int series, double x, double y);
    }

    private Legend() {}

    /** Draws from {@code top} on and returns where the legend ends. */
    static double draw(Canvas canvas, List<String> names, double left, double right, double top, Sign sign) {
        double x = left;
        double y = top + ROW / 2;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            double room = right - left - SIGN;
            double width = Math.min(TextWidth.of(name, Canvas.SMALL), room);
            if (x > left && x + SIGN + width > right) {
                x = left;
                y += ROW;
            }
            sign.draw(i, x + 7, y);
            canvas.text(x + SIGN, y + 4, "fig-small", name, room);
            x += SIGN + width + GAP;
        }
        return names.isEmpty() ? top : y + ROW / 2;
    }
}
