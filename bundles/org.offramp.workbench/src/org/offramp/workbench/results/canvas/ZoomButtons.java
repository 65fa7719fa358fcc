// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Three buttons for a sheet: closer, further away, everything. */
public final class ZoomButtons {
    private final Composite bar;

    /** Adds them to a bar. */
    public ZoomButtons(Composite bar, ZoomCanvas canvas) {
        this.bar = bar;
        button("+", "Closer (+)", canvas::zoomIn);
        button("−", "Further away (-)", canvas::zoomOut);
        button("Fit", "Show everything (0)", canvas::fit);
    }

    private void button(String text, String tip, Runnable work) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, event -> work.run());
    }
}
