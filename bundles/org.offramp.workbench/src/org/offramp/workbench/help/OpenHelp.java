// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.help;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the page about what is in front. */
public final class OpenHelp extends AbstractHandler {
    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPart part = HandlerUtil.getActivePart(event);
        String page = part == null
                ? HelpPages.FIRST
                : HelpTopics.pageFor(part.getSite().getId());
        try {
            IWorkbenchPage views =
                    HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
            HelpView view = (HelpView) views.showView(HelpView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
            view.open(page);
            // in a turn of its own: to make the view and to activate it both take long the first time
            Display.getCurrent().asyncExec(() -> views.activate(view));
        } catch (PartInitException e) {
            throw new ExecutionException("The help can't be opened", e);
        }
        return null;
    }
}
