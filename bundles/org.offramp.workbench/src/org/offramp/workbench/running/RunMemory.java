// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.running;

import java.io.IOException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.ui.PlatformUI;

/** Remembers a conversion until it ends; one that ends because the workbench does stays remembered. */
final class RunMemory extends JobChangeAdapter {
    private final UnfinishedRuns runs;
    private final ConversionRun run;

    RunMemory(UnfinishedRuns runs, ConversionRun run) {
        this.runs = runs;
        this.run = run;
    }

    @Override
    public void scheduled(IJobChangeEvent event) {
        try {
            runs.begun(run.file());
        } catch (IOException e) {
            log(e);
        }
    }

    @Override
    public void done(IJobChangeEvent event) {
        if (PlatformUI.isWorkbenchRunning() && !run.isInterrupted()) {
            try {
                runs.ended(run.file());
            } catch (IOException e) {
                log(e);
            }
        }
    }

    private static void log(IOException reason) {
        ILog.of(RunMemory.class)
                .log(Status.warning("A conversion can't be remembered: " + reason.getMessage(), reason));
    }
}
