// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.plugins;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.offramp.api.plugins.TrustedSigner;
import org.offramp.workbench.plugins.SourceContents.Agreement;

/** What the user is asked before something is installed: whom to trust, and whether no signature will do. */
final class AgreementArea {
    private static final int WIDE = 700;
    private static final int INDENT = 22;

    private final Composite area;
    private final Runnable changed;
    private final Map<String, Button> signers = new LinkedHashMap<>();
    private Optional<Button> unsigned = Optional.empty();

    AgreementArea(Composite parent, Runnable changed) {
        this.changed = changed;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(area);
    }

    Composite control() {
        return area;
    }

    /** Asks anew: nothing is agreed to. */
    void ask(SourceContents contents) {
        for (Control old : area.getChildren()) {
            old.dispose();
        }
        signers.clear();
        unsigned = Optional.empty();
        if (contents.refused().isEmpty()) {
            contents.unknownSigners().forEach(this::ask);
            if (contents.hasUnsigned()) {
                unsigned = Optional.of(check("Install plug-ins that are &not signed: I know where they come from. "
                        + "This is remembered, and holds for exactly these files."));
            }
        }
        area.requestLayout();
    }

    private void ask(TrustedSigner signer) {
        signers.put(
                signer.sha256(),
                check("&Trust " + signer.subject().replace("&", "&&")
                        + " from now on: this is the fingerprint (SHA-256) that I have from them:"));
        Text fingerprint = new Text(area, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
        fingerprint.setText(PluginWords.fingerprint(signer.sha256()));
        fingerprint.setFont(JFaceResources.getTextFont());
        fingerprint.setBackground(area.getBackground());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDE, SWT.DEFAULT)
                .indent(INDENT, 0)
                .applyTo(fingerprint);
    }

    private Button check(String label) {
        Button check = new Button(area, SWT.CHECK | SWT.WRAP);
        check.setText(label);
        check.addListener(SWT.Selection, event -> changed.run());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDE, SWT.DEFAULT).applyTo(check);
        return check;
    }

    Agreement agreement() {
        return new Agreement(
                signers.entrySet().stream()
                        .filter(entry -> entry.getValue().getSelection())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                unsigned.filter(Button::getSelection).isPresent());
    }
}
