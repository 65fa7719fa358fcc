// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** Zooms by the keys +, - and 0, and by Ctrl and the wheel. */
final class ZoomKeys {
    private final ZoomCanvas canvas;

    ZoomKeys(ZoomCanvas canvas) {
        this.canvas = canvas;
    }

    void install() {
        canvas.control().addListener(SWT.KeyDown, this::key);
        canvas.control().addListener(SWT.MouseVerticalWheel, this::wheel);
    }

    private void key(Event event) {
        switch (event.character) {
            case '+' -> canvas.zoomIn();
            case '-' -> canvas.zoomOut();
            case '0' -> canvas.fit();
            default -> event.doit = true;
        }
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.MOD1) != 0) {
            if (event.count > 0) {
                canvas.zoomIn();
            } else {
                canvas.zoomOut();
            }
            event.doit = false;
        }
    }
}
