// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Shows and changes the limits of memory. */
final class MemoryField {
    private final ConversionDocument document;
    private final Text text;

    MemoryField(Composite parent, FormToolkit toolkit, ConversionDocument document) {
        this.document = document;
        text = toolkit.createText(parent, document.memory(), SWT.SINGLE | SWT.BORDER);
        text.setMessage("none; processor=bytes, …");
        text.setToolTipText("What a plan may keep on a processor: weights of segments and heads, and the largest"
                + " activations, in bytes; such as little-cores=300000, big-cores=2000000");
        text.addModifyListener(event -> document.setMemory(text.getText()));
    }

    Text control() {
        return text;
    }

    void refresh() {
        if (!document.memory().equals(text.getText().strip())) {
            text.setText(document.memory());
        }
    }
}
