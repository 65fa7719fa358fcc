// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;

/** Opens any file of the computer, within the workspace or not. */
public final class OpenFile extends AbstractHandler {
    private static final String[] NAMES = {
        "Platforms, conversions, results", "Platforms", "Conversions", "Results", "All files"
    };
    private static final String[] PATTERNS = {
        "*.platform;*.conversion;report.json", "*.platform", "*.conversion", "report.json", "*"
    };

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        FileDialog dialog = new FileDialog(HandlerUtil.getActiveShellChecked(event), SWT.OPEN);
        dialog.setText("Open File");
        dialog.setFilterNames(NAMES);
        dialog.setFilterExtensions(PATTERNS);
        String chosen = dialog.open();
        if (chosen != null) {
            open(
                    Path.of(chosen),
                    HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage());
        }
        return null;
    }

    static void open(Path file, IWorkbenchPage page) throws ExecutionException {
        IFile[] known = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri());
        try {
            if (known.length > 0 && known[0].exists()) {
                IDE.openEditor(page, known[0]);
            } else {
                IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(file.toUri()));
            }
        } catch (PartInitException e) {
            throw new ExecutionException(file + " can't be opened", e);
        }
    }
}
