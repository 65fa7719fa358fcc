// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.Form;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** A file that can't be read as a conversion: its text as it is, with the reason above, to be mended by hand. */
final class DamagedForm {
    private final FormToolkit toolkit;
    private final Text text;

    DamagedForm(Composite parent, String title, byte[] bytes, String reason, Runnable changed) {
        toolkit = new FormToolkit(parent.getDisplay());
        Form form = toolkit.createForm(parent);
        form.setText(title);
        form.setMessage("Can't be read as a conversion; mend the text and save it. " + reason, IMessageProvider.ERROR);
        toolkit.decorateFormHeading(form);
        form.getBody().setLayout(new FillLayout());
        text = toolkit.createText(
                form.getBody(), new String(bytes, StandardCharsets.UTF_8), SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        // what isn't UTF-8 would not survive a save
        text.setEditable(Arrays.equals(bytes, text.getText().getBytes(StandardCharsets.UTF_8)));
        text.addModifyListener(event -> changed.run());
    }

    byte[] bytes() {
        return text.getText().getBytes(StandardCharsets.UTF_8);
    }

    void setFocus() {
        text.setFocus();
    }

    void dispose() {
        toolkit.dispose();
    }
}
