// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.diagram;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;

/**
 * How and where something is drawn.
 *
 * @param width of lines in pixels
 * @param style of lines, as in {@link org.eclipse.draw2d.Graphics}
 * @param dx from the figures' coordinates to those of the picture
 * @param clip in the figures' coordinates; the only part that changes
 */
record Pen(Color foreground, Color background, Font font, int width, int style, int dx, int dy, Rectangle clip) {
    Pen copy() {
        return new Pen(foreground, background, font, width, style, dx, dy, clip.getCopy());
    }

    Pen movedBy(int x, int y) {
        return new Pen(
                foreground,
                background,
                font,
                width,
                style,
                dx + x,
                dy + y,
                clip.getCopy().translate(-x, -y));
    }

    Pen withForeground(Color colour) {
        return new Pen(colour, background, font, width, style, dx, dy, clip);
    }

    Pen withBackground(Color colour) {
        return new Pen(foreground, colour, font, width, style, dx, dy, clip);
    }

    Pen withFont(Font other) {
        return new Pen(foreground, background, other, width, style, dx, dy, clip);
    }

    Pen withLines(int otherWidth, int otherStyle) {
        return new Pen(foreground, background, font, otherWidth, otherStyle, dx, dy, clip);
    }
}
