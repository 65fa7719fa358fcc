// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.running;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks before the workbench closes in the middle of conversions. */
public final class Leaving {
    private static final String[] ANSWERS = {"Stop and close", "Keep running"};

    private Leaving() {}

    /** Whether it may close; conversions are stopped then. On the display's thread. */
    public static boolean isAllowed(Shell shell) {
        List<ConversionRun> open = Conversions.open();
        if (open.isEmpty()) {
            return true;
        }
        boolean leave = ask(shell, open) == 0;
        if (leave) {
            open.forEach(ConversionRun::interrupt);
        }
        return leave;
    }

    private static int ask(Shell shell, List<ConversionRun> open) {
        String names =
                open.stream().map(run -> run.file().getFileName().toString()).collect(Collectors.joining(", "));
        String message = (open.size() == 1 ? "A conversion has" : open.size() + " conversions have")
                + " not ended: " + names
                + ".\n\nWhat is complete is kept. When the workbench is started again, it offers to go on from there.";
        return new MessageDialog(shell, "Conversions are running", null, message, MessageDialog.QUESTION, ANSWERS, 0)
                .open();
    }
}
