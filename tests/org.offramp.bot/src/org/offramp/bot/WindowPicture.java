// SPDX-License-Identifier: EPL-2.0
package org.offramp.bot;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** What a window shows, taken in strips: the whole at once holds the display's thread longer than a user's work does. */
final class WindowPicture {
    private static final int STRIP = 100;

    private final Bot bot;

    WindowPicture(Bot bot) {
        this.bot = bot;
    }

    ImageData of(Shell shell) {
        bot.run(() -> {
            paint(shell);
            while (shell.getDisplay().readAndDispatch()) {
                // paints what is waiting to be painted
            }
        });
        Rectangle area = bot.ui(shell::getBounds);
        ImageData first = strip(shell, area, 0);
        ImageData whole = new ImageData(area.width, area.height, first.depth, first.palette);
        copy(first, whole, 0);
        for (int y = STRIP; y < area.height; y += STRIP) {
            copy(strip(shell, area, y), whole, y);
        }
        return whole;
    }

    private ImageData strip(Shell shell, Rectangle area, int y) {
        return bot.ui(() -> {
            Display display = shell.getDisplay();
            Image image = new Image(display, area.width, Math.min(STRIP, area.height - y));
            GC gc = new GC(display);
            gc.copyArea(image, area.x, area.y + y);
            gc.dispose();
            ImageData data = image.getImageData();
            image.dispose();
            return data;
        });
    }

    private static void copy(ImageData strip, ImageData whole, int y) {
        for (int row = 0; row < strip.height; row++) {
            System.arraycopy(
                    strip.data,
                    row * strip.bytesPerLine,
                    whole.data,
                    (y + row) * whole.bytesPerLine,
                    Math.min(strip.bytesPerLine, whole.bytesPerLine));
        }
    }

    /** What is waiting to be painted; each control does it for itself alone. */
    private static void paint(Composite parent) {
        for (Control child : parent.getChildren()) {
            child.update();
            if (child instanceof Composite inner) {
                paint(inner);
            }
        }
    }
}
