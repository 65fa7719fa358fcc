// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.offramp.hardware.HardwareFactory;
import org.offramp.hardware.Platform;
import org.offramp.hardware.io.PlatformWriter;
import org.offramp.hardware.io.ShippedPlatform;

/** Makes a file for a platform, empty or from an example, in a project that is made if need be. */
public final class NewPlatformWizard extends Wizard implements INewWizard {
    private IWorkbench workbench;
    private NewPlatformPage page;

    @Override
    public void init(IWorkbench itsWorkbench, IStructuredSelection selection) {
        workbench = itsWorkbench;
        setWindowTitle("New Platform");
        IResource chosen = Adapters.adapt(selection.getFirstElement(), IResource.class);
        page = new NewPlatformPage(
                Optional.ofNullable(chosen).map(each -> each.getProject().getName()));
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        IFile file = ResourcesPlugin.getWorkspace()
                .getRoot()
                .getProject(page.project())
                .getFile(page.fileName());
        Optional<ShippedPlatform> example = page.example();
        String name = page.platformName();
        try {
            getContainer().run(true, false, monitor -> make(file, example, name, monitor));
        } catch (InvocationTargetException e) {
            MessageDialog.openError(
                    getShell(),
                    "New Platform",
                    "The platform can't be made: " + e.getCause().getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        getShell().getDisplay().asyncExec(() -> open(file));
        return true;
    }

    private static void make(IFile file, Optional<ShippedPlatform> example, String name, IProgressMonitor monitor)
            throws InvocationTargetException {
        try (InputStream content = content(example, name)) {
            IProject project = file.getProject();
            if (!project.exists()) {
                project.create(monitor);
            }
            project.open(monitor);
            file.create(content, true, monitor);
        } catch (CoreException | IOException e) {
            throw new InvocationTargetException(e);
        }
    }

    private void open(IFile file) {
        try {
            IDE.openEditor(workbench.getActiveWorkbenchWindow().getActivePage(), file);
        } catch (PartInitException e) {
            ILog.of(NewPlatformWizard.class).log(e.getStatus());
        }
    }

    private static InputStream content(Optional<ShippedPlatform> example, String name) {
        return example.map(ShippedPlatform::open).orElseGet(() -> {
            Platform platform = HardwareFactory.eINSTANCE.createPlatform();
            platform.setName(name);
            return new ByteArrayInputStream(new PlatformWriter().toBytes(platform));
        });
    }
}
