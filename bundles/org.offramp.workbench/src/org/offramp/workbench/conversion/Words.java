// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.FormColors;

/** Words that are drawn on a control. A label would cost the window a millisecond to make, place, paint and dispose. */
final class Words {
    /** Percent of the color of other words, on that of the control. */
    private static final int MUTED_PERCENT = 70;

    /** How they are said. */
    enum Tone {
        TITLE,
        PLAIN,
        /** For what is read once. */
        MUTED
    }

    private final Tone tone;
    private final TextLayout layout;
    private final Point place = new Point(0, 0);
    private int width = -1;
    private int height = -1;

    Words(Composite on, String text, Tone tone) {
        this.tone = tone;
        layout = new TextLayout(on.getDisplay());
        layout.setFont(
                tone == Tone.TITLE
                        ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT)
                        : on.getFont());
        layout.setText(text);
    }

    String text() {
        return layout.getText();
    }

    void say(String text) {
        layout.setText(text);
        width = -1;
        height = -1;
    }

    /** In one line. */
    int width() {
        if (width < 0) {
            layout.setWidth(-1);
            width = layout.getBounds().width;
            height = -1;
        }
        return width;
    }

    /** In lines of this width; nothing when nothing is said. */
    int height(int width) {
        if (height < 0 || layout.getWidth() != width) {
            layout.setWidth(Math.max(1, width));
            height = text().isEmpty() ? 0 : layout.getBounds().height;
        }
        return height;
    }

    /** @return the height that they take there */
    int put(int x, int y, int width) {
        place.x = x;
        place.y = y;
        return height(width);
    }

    /** Where the control is being painted. */
    void draw(PaintEvent event, Composite on) {
        if (place.y < event.y + event.height && place.y + height > event.y) {
            event.gc.setForeground(color(on));
            layout.draw(event.gc, place.x, place.y);
        }
    }

    /** In the colors of the theme, light or dark. */
    private Color color(Composite on) {
        return tone == Tone.MUTED
                ? new Color(FormColors.blend(
                        on.getForeground().getRGB(), on.getBackground().getRGB(), MUTED_PERCENT))
                : on.getForeground();
    }

    void dispose() {
        layout.dispose();
    }
}
