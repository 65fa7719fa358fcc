// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
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
        try {
            IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(page.project());
            if (!project.exists()) {
                project.create(null);
            }
            project.open(null);
            IFile file = project.getFile(page.fileName());
            try (InputStream content = content(page.example(), page.platformName())) {
                file.create(content, true, null);
            }
            IDE.openEditor(workbench.getActiveWorkbenchWindow().getActivePage(), file);
            return true;
        } catch (CoreException | IOException e) {
            MessageDialog.openError(getShell(), "New Platform", "The platform can't be made: " + e.getMessage());
            return false;
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
