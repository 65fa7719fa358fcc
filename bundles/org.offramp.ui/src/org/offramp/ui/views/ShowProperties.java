// SPDX-License-Identifier: EPL-2.0
package org.offramp.ui.views;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows Offramp's view of properties where Eclipse would open its own beside it. */
public final class ShowProperties extends AbstractHandler {
    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(PropertiesView.ID);
        } catch (PartInitException e) {
            throw new ExecutionException("The properties can't be shown", e);
        }
        return null;
    }
}
