// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/** A control that takes all the width. */
final class WideRow implements Row {
    private final Control control;
    private final ControlHeight height;
    private final int fixed;

    /** With the height that it needs in its width. */
    WideRow(Control control) {
        this(control, SWT.DEFAULT);
    }

    /** @param fixed its height in pixels, whatever it would need */
    WideRow(Control control, int fixed) {
        this.control = control;
        this.fixed = fixed;
        height = new ControlHeight(control);
    }

    private static int width(Columns columns) {
        return columns.right() - columns.left();
    }

    @Override
    public int height(Columns columns) {
        return fixed == SWT.DEFAULT ? height.in(width(columns)) : fixed;
    }

    @Override
    public void place(Columns columns, int y) {
        control.setBounds(columns.left(), y, width(columns), height(columns));
    }

    @Override
    public void forget(Control changed) {
        if (changed == control) {
            height.forget();
        }
    }

    @Override
    public Stream<Words> words() {
        return Stream.empty();
    }
}
