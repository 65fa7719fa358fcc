// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/** The height of a control for a width: it is asked once, because GTK takes long to answer. */
final class ControlHeight {
    private final Control control;
    private int width = -1;
    private int height;

    ControlHeight(Control control) {
        this.control = control;
    }

    int in(int room) {
        if (room != width) {
            width = room;
            height = control.computeSize(room, SWT.DEFAULT).y;
        }
        return height;
    }

    void forget() {
        width = -1;
    }
}
