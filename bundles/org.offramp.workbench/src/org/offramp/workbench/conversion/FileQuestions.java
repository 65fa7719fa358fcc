// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.nio.file.Path;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Control;

/** What is asked and told of a file that is edited here and by others. */
record FileQuestions(Control over, Path file) {
    boolean mayOverwrite() {
        return ask(" was changed by another program since it was opened. Overwrite it?");
    }

    boolean mayLose() {
        return ask(" was changed by another program. Load it, and lose what you changed here?");
    }

    private boolean ask(String question) {
        return MessageDialog.openQuestion(over.getShell(), "The file has changed", file + question);
    }

    void notSaved(CoreException e) {
        ErrorDialog.openError(
                over.getShell(),
                "Not saved",
                file + " can't be written. The editor keeps your changes.",
                e.getStatus() == null ? Status.error(e.getMessage(), e) : e.getStatus());
    }
}
