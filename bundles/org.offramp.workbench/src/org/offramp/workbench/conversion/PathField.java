// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * A text that names a file, in its row.
 *
 * @param text the field of the row
 */
record PathField(FieldRow row, Text text) {
    /** Adds a button behind the text, and after it for the Tab key. */
    Button button(FormToolkit toolkit, String label, Listener pressed) {
        Button button = toolkit.createButton(text.getParent(), label, SWT.PUSH);
        button.moveBelow(text);
        button.addListener(SWT.Selection, pressed);
        row.with(button);
        button.requestLayout();
        return button;
    }

    void removeButton() {
        row.withoutButton();
        text.requestLayout();
    }
}
