// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.LightweightSystem;
import org.eclipse.gef.ui.parts.ScrollingGraphicalViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** GEF's viewer that scrolls, on a canvas that knows of scroll bars which lie above what is scrolled. */
final class SheetViewer extends ScrollingGraphicalViewer {
    /** Instead of {@link #createControl}, which is final. */
    void createCanvas(Composite parent) {
        setControl(new SheetCanvas(parent, getLightweightSystem()));
    }

    /**
     * Scroll bars above the sheet take no room. If they did, the sheet would become smaller and larger again whenever
     * anything on it moves, and each time all links would be led anew.
     */
    private static final class SheetCanvas extends FigureCanvas {
        SheetCanvas(Composite parent, LightweightSystem figures) {
            super(parent, figures);
        }

        @Override
        public Rectangle computeTrim(int x, int y, int width, int height) {
            boolean above = (getScrollbarsMode() & SWT.SCROLLBAR_OVERLAY) != 0;
            return above ? new Rectangle(x, y, width, height) : super.computeTrim(x, y, width, height);
        }
    }
}
