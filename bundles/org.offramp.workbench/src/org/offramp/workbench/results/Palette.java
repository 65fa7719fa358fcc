// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.util.List;
import org.eclipse.swt.graphics.RGB;

/**
 * Colours of charts that are told apart on light and on dark paper.
 *
 * @param earlier of the runs that are compared, in turn
 */
record Palette(
        RGB paper, RGB ink, RGB soft, RGB grid, RGB front, RGB chosen, RGB baseline, RGB moved, List<RGB> earlier) {
    private static final int HALF_BRIGHT = 384;

    static Palette on(RGB paper) {
        return paper.red + paper.green + paper.blue < HALF_BRIGHT ? dark(paper) : light(paper);
    }

    private static Palette dark(RGB paper) {
        return new Palette(
                paper,
                new RGB(230, 237, 243),
                new RGB(169, 179, 191),
                new RGB(70, 76, 84),
                new RGB(86, 180, 233),
                new RGB(255, 146, 72),
                new RGB(154, 164, 178),
                new RGB(45, 199, 154),
                List.of(new RGB(213, 150, 255), new RGB(240, 228, 66), new RGB(255, 128, 160)));
    }

    private static Palette light(RGB paper) {
        return new Palette(
                paper,
                new RGB(31, 35, 40),
                new RGB(89, 99, 110),
                new RGB(216, 222, 228),
                new RGB(0, 114, 178),
                new RGB(198, 90, 0),
                new RGB(107, 114, 128),
                new RGB(0, 128, 94),
                List.of(new RGB(136, 64, 190), new RGB(140, 120, 0), new RGB(190, 40, 100)));
    }

    RGB earlier(int run) {
        return earlier.get(run % earlier.size());
    }
}
