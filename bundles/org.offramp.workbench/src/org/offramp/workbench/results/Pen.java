// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import org.eclipse.swt.graphics.RGB;

/** What a chart is drawn with: the same drawing goes to the screen and into a file. */
interface Pen {
    void line(double x1, double y1, double x2, double y2, RGB colour, boolean dashed);

    void dot(double x, double y, double radius, RGB colour, boolean filled);

    /** @param x and y are the upper left corner */
    void box(double x, double y, double width, double height, RGB colour, boolean filled);

    /** @param align 0 begins at x, 0.5 is centred on it, 1 ends there; y is the text's middle */
    void text(double x, double y, String text, RGB colour, double align);
}
