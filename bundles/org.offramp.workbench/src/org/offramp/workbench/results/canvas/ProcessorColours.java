// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.canvas;

import org.eclipse.swt.graphics.Color;

/** A colour for each processor, the same in all pictures of a run; dark text reads on all of them. */
public final class ProcessorColours {
    private static final Color[] COLOURS = {
        new Color(158, 202, 240),
        new Color(253, 205, 140),
        new Color(168, 221, 181),
        new Color(240, 182, 212),
        new Color(249, 240, 150),
        new Color(202, 190, 235),
        new Color(190, 232, 232),
        new Color(230, 190, 170),
    };

    private ProcessorColours() {}

    /** @param processor index in the cost table */
    public static Color of(int processor) {
        return COLOURS[processor % COLOURS.length];
    }

    /** The same, paler, for what surrounds something. */
    public static Color pale(int processor) {
        Color strong = of(processor);
        return new Color(paler(strong.getRed()), paler(strong.getGreen()), paler(strong.getBlue()));
    }

    private static int paler(int part) {
        return 255 - (255 - part) * 2 / 5;
    }
}
