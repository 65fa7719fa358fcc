// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** The height of a control for a width: it is asked once, because GTK takes long to answer. */
final class ControlHeight {
    private static final int UNKNOWN = -2;

    private final Control control;
    private final boolean hasLines;
    private int width = UNKNOWN;
    private int height;

    ControlHeight(Control control) {
        this.control = control;
        hasLines = !(control instanceof Text || control instanceof Combo);
    }

    /** @param room the width; all are the same for a control of one line */
    int in(int room) {
        int asked = hasLines ? room : SWT.DEFAULT;
        if (asked != width) {
            width = asked;
            height = control.computeSize(asked, SWT.DEFAULT).y;
        }
        return height;
    }

    void forget() {
        width = UNKNOWN;
    }
}
