// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.diagram;

import org.eclipse.swt.graphics.Color;

/** Colours by kind; the texts on them are black, so that they read in a dark theme too. */
public final class DiagramColours {
    public static final Color PROCESSOR = new Color(207, 226, 243);
    public static final Color RAM = new Color(217, 234, 211);
    public static final Color FLASH = new Color(255, 242, 204);
    /** A processor whose plug-in is missing. */
    public static final Color MISSING = new Color(224, 224, 224);

    public static final Color LINE = new Color(60, 72, 88);
    public static final Color FAINT_LINE = new Color(130, 140, 150);
    public static final Color TEXT = new Color(20, 20, 20);
    public static final Color FAINT_TEXT = new Color(85, 90, 100);
    public static final Color PROBLEM = new Color(196, 30, 30);
    public static final Color PAPER = new Color(255, 255, 255);

    private DiagramColours() {}
}
