// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.running;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;

/** Offers to go on with conversions in the middle of which an earlier session ended. */
public final class Resuming {
    private static final String[] ANSWERS = {"Go on", "Forget them"};
    private static final int GO_ON = 0;
    private static final int FORGET = 1;

    private Resuming() {}

    /** Looks for them in the background; asks only if there are any. */
    public static void offer(IWorkbenchWindow window) {
        Job.createSystem("Looking for interrupted conversions", (ICoreRunnable) monitor -> {
                    List<Path> runs = unfinished();
                    if (!runs.isEmpty()) {
                        window.getShell().getDisplay().asyncExec(() -> ask(window, runs));
                    }
                })
                .schedule();
    }

    private static List<Path> unfinished() throws CoreException {
        try {
            return Conversions.unfinished().list();
        } catch (IOException e) {
            throw new CoreException(
                    Status.warning("Interrupted conversions can't be looked for: " + e.getMessage(), e));
        }
    }

    private static void ask(IWorkbenchWindow window, List<Path> runs) {
        String names = runs.stream().map(Path::toString).collect(Collectors.joining("\n"));
        String message = "The workbench ended in the middle of:\n\n" + names
                + "\n\nFeatures and heads that are complete were kept. Go on from there?";
        int answer = new MessageDialog(
                        window.getShell(), "Interrupted conversions", null, message, MessageDialog.QUESTION, ANSWERS, 0)
                .open();
        switch (answer) {
            case GO_ON -> runs.forEach(run -> goOn(window.getActivePage(), run));
            case FORGET -> runs.forEach(Resuming::forget);
            default -> {
                // closed without an answer: it is asked again at the next start
            }
        }
    }

    private static void goOn(IWorkbenchPage page, Path run) {
        try {
            IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().fromLocalFile(run.toFile()));
        } catch (PartInitException e) {
            ILog.of(Resuming.class).log(e.getStatus());
        }
        Conversions.start(run);
    }

    private static void forget(Path run) {
        try {
            Conversions.unfinished().ended(run);
        } catch (IOException e) {
            ILog.of(Resuming.class).log(Status.warning("A conversion can't be forgotten: " + e.getMessage(), e));
        }
    }
}
