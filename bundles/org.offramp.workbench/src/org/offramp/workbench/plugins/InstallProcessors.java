// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.plugins;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.offramp.ui.wizards.PlainWizardDialog;

/** Opens the wizard that installs plug-ins. */
public final class InstallProcessors extends AbstractHandler {
    /** Wide enough for a fingerprint in one line. */
    private static final Point PAGE = new Point(860, 460);

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        open(HandlerUtil.getActiveShellChecked(event));
        return null;
    }

    static void open(Shell shell) {
        PlainWizardDialog dialog = new PlainWizardDialog(shell, new InstallWizard()) {
            @Override
            protected void createButtonsForButtonBar(Composite bar) {
                super.createButtonsForButtonBar(bar);
                getButton(IDialogConstants.FINISH_ID).setText("&Install");
            }
        };
        dialog.setPageSize(PAGE);
        dialog.open();
    }
}
