// SPDX-License-Identifier: EPL-2.0
package org.offramp.ui.wizards;

import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.ContainerGenerator;
import org.eclipse.ui.ide.IDE;

/** Makes a file, with its folder and project if need be, and opens it. */
public abstract class NewFileWizard extends Wizard {
    private final IWorkbenchPage window;
    private final NewFilePage page;

    /** @param window where the file is opened */
    protected NewFileWizard(IWorkbenchPage window, NewFilePage page) {
        this.window = window;
        this.page = page;
        setWindowTitle("New " + page.getTitle());
        addPage(page);
    }

    /** What the new file holds, as the page says. */
    protected abstract byte[] content();

    @Override
    public final boolean performFinish() {
        IFile file = page.file();
        byte[] content = content();
        try {
            getContainer().run(true, false, monitor -> make(file, content, monitor));
        } catch (InvocationTargetException e) {
            MessageDialog.openError(
                    getShell(),
                    getWindowTitle(),
                    file.getName() + " can't be made: " + e.getCause().getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        getShell().getDisplay().asyncExec(() -> open(file));
        return true;
    }

    private static void make(IFile file, byte[] content, IProgressMonitor monitor) throws InvocationTargetException {
        try {
            new ContainerGenerator(file.getParent().getFullPath()).generateContainer(monitor);
            file.create(new ByteArrayInputStream(content), true, monitor);
        } catch (CoreException e) {
            throw new InvocationTargetException(e);
        }
    }

    private void open(IFile file) {
        try {
            IDE.openEditor(window, file);
        } catch (PartInitException e) {
            ILog.of(NewFileWizard.class).log(e.getStatus());
        }
    }
}
