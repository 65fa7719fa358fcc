// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.offramp.ui.Turns;

/** Makes the example project, opens its platform, and shows where its files are. */
public final class MakeExample extends AbstractHandler {
    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        Job.create("Making the example project", monitor -> {
                    IFile platform = new ExampleProject().make(monitor);
                    new Turns(page.getWorkbenchWindow().getShell())
                            .add(
                                    () -> BasicNewResourceWizard.selectAndReveal(platform, page.getWorkbenchWindow()),
                                    () -> open(page, platform));
                })
                .schedule();
        return null;
    }

    private static void open(IWorkbenchPage page, IFile platform) {
        try {
            IDE.openEditor(page, platform);
        } catch (PartInitException e) {
            ILog.of(MakeExample.class).log(e.getStatus());
        }
    }
}
