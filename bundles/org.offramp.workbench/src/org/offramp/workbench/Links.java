// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.IWorkbenchSite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** Links of the welcome page: a command's id, and behind a question mark a parameter of it with its value. */
final class Links {
    private Links() {}

    static void follow(String link, IWorkbenchSite site) {
        try {
            site.getService(IHandlerService.class)
                    .executeCommand(command(link, site.getService(ICommandService.class)), null);
        } catch (CommandException e) {
            ILog.of(Links.class).log(Status.error("The link " + link + " can't be followed", e));
        }
    }

    static ParameterizedCommand command(String link, ICommandService commands) {
        String[] parts = link.split("[?=]");
        Map<String, String> parameters = parts.length == 1 ? Map.of() : Map.of(parts[1], parts[2]);
        return ParameterizedCommand.generateCommand(commands.getCommand(parts[0]), parameters);
    }
}
