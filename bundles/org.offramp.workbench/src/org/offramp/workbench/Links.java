// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import java.util.Map;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchSite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** Links of the welcome page: a command's id, or {@code wizard:} with the id of a wizard for something new. */
final class Links {
    private static final String WIZARD = "wizard:";

    private Links() {}

    static void follow(String link, IWorkbenchSite site) {
        boolean wizard = link.startsWith(WIZARD);
        String id = wizard ? IWorkbenchCommandConstants.FILE_NEW : link;
        Map<String, String> parameters = wizard && link.length() > WIZARD.length()
                ? Map.of(IWorkbenchCommandConstants.FILE_NEW_PARM_WIZARDID, link.substring(WIZARD.length()))
                : Map.of();
        Command command = site.getService(ICommandService.class).getCommand(id);
        try {
            site.getService(IHandlerService.class)
                    .executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
        } catch (CommandException e) {
            ILog.of(Links.class).log(Status.error("The link " + link + " can't be followed", e));
        }
    }
}
