// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.plugins;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the list of what is installed. */
public final class InstalledProcessors extends AbstractHandler {
    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        new PluginsDialog(HandlerUtil.getActiveShellChecked(event)).open();
        return null;
    }
}
