// SPDX-License-Identifier: EPL-2.0
package org.offramp.ui.wizards;

import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * What Eclipse's menus and lists of wizards run. It has no pages and finishes early, as its extension has to say: Eclipse
 * shows no dialog for it then, and it opens its own.
 */
public abstract class NewFile extends Wizard implements INewWizard {
    private IWorkbench workbench;
    private IStructuredSelection selection;

    @Override
    public final void init(IWorkbench itsWorkbench, IStructuredSelection itsSelection) {
        workbench = itsWorkbench;
        selection = itsSelection;
    }

    /**
     * @param window where the new file is opened
     * @param chosen where it should be
     */
    protected abstract NewFileWizard wizard(IWorkbenchPage window, Optional<IContainer> chosen);

    /** The dialog comes a turn later: some of Eclipse's menus make one all the same, and close it again. */
    @Override
    public final boolean performFinish() {
        IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
        NewFileWizard wizard = wizard(window.getActivePage(), chosen());
        window.getShell().getDisplay().asyncExec(() -> new PlainWizardDialog(window.getShell(), wizard).open());
        return true;
    }

    private Optional<IContainer> chosen() {
        return Optional.ofNullable(Adapters.adapt(selection.getFirstElement(), IResource.class))
                .map(resource -> resource instanceof IContainer folder ? folder : resource.getParent());
    }
}
