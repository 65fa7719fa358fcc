// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import org.eclipse.draw2d.geometry.Dimension;

/**
 * How a picture goes onto paper: on one page where it can be read there, else over several.
 *
 * @param scale points of the paper for each of the picture
 * @param columns pages side by side
 * @param rows pages one below the other
 */
record PagePlan(double scale, int columns, int rows) {
    private static final double SMALLEST = 0.5;
    private static final double ROUNDING = 1e-9;

    /**
     * @param picture its size, of which neither side is zero
     * @param page the part of the paper that is printed
     * @param natural the scale at which the picture is as large as on the screen; it becomes no larger
     */
    static PagePlan of(Dimension picture, Dimension page, double natural) {
        double fitting = Math.min((double) page.width / picture.width, (double) page.height / picture.height);
        double scale = Math.max(Math.min(natural, fitting), natural * SMALLEST);
        return new PagePlan(
                scale, pages(picture.width * scale, page.width), pages(picture.height * scale, page.height));
    }

    private static int pages(double length, int page) {
        return Math.max(1, (int) Math.ceil(length / page - ROUNDING));
    }
}
