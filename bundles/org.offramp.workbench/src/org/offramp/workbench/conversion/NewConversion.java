// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;
import org.eclipse.ui.ide.IDE;
import org.offramp.request.RequestFactory;
import org.offramp.request.io.JobWriter;

/** Makes an empty conversion and opens it. */
public final class NewConversion extends Wizard implements INewWizard {
    private WizardNewFileCreationPage page;
    private IWorkbenchPage window;

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        setWindowTitle("New Conversion");
        window = workbench.getActiveWorkbenchWindow().getActivePage();
        page = new WizardNewFileCreationPage("conversion", selection) {
            @Override
            protected InputStream getInitialContents() {
                return new ByteArrayInputStream(new JobWriter().toBytes(RequestFactory.eINSTANCE.createConversion()));
            }
        };
        page.setTitle("Conversion");
        page.setDescription("Says what to convert, for which platform and within which limits.");
        page.setFileExtension("conversion");
        page.setFileName("network.conversion");
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        IFile file = page.createNewFile();
        if (file == null) {
            return false;
        }
        try {
            IDE.openEditor(window, file);
        } catch (PartInitException e) {
            page.setErrorMessage(e.getMessage());
            return false;
        }
        return true;
    }
}
