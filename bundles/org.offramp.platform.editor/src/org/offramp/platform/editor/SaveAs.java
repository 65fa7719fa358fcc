// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.dialogs.SaveAsDialog;
import org.eclipse.ui.part.FileEditorInput;

/** Asks for another file of the workspace. */
record SaveAs(Shell shell) {
    Optional<IFileEditorInput> ask(Optional<IFile> original) {
        SaveAsDialog dialog = new SaveAsDialog(shell);
        original.ifPresent(dialog::setOriginalFile);
        return dialog.open() == SaveAsDialog.OK
                ? Optional.of(new FileEditorInput(
                        ResourcesPlugin.getWorkspace().getRoot().getFile(dialog.getResult())))
                : Optional.empty();
    }
}
