// SPDX-License-Identifier: EPL-2.0
package org.offramp.ui.wizards;

import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.ProgressMonitorPart;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/**
 * A wizard's dialog in which Cancel stops what runs. Eclipse's has a button for it beside, whose large picture is read
 * anew for each dialog.
 */
public class PlainWizardDialog extends WizardDialog {
    public PlainWizardDialog(Shell parent, IWizard wizard) {
        super(parent, wizard);
    }

    @Override
    protected ProgressMonitorPart createProgressMonitorPart(Composite parent, GridLayout layout) {
        return new ProgressMonitorPart(parent, layout);
    }
}
