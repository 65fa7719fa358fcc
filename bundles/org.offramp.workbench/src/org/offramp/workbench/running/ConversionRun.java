// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.running;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.progress.IProgressConstants;
import org.offramp.api.BadInputException;
import org.offramp.api.conversion.ConversionPipeline;
import org.offramp.api.conversion.ConversionRequest;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.jobs.ConversionRequests;
import org.offramp.api.jobs.OutputFolder;
import org.offramp.hardware.xmi.XmiException;
import org.offramp.request.io.ConversionJob;
import org.offramp.request.io.JobReader;
import org.offramp.workbench.Services;
import org.offramp.workbench.preferences.RunSettings;
import org.offramp.workbench.preferences.SettingsStore;

/** Converts what a file says. Runs wait for each other: one alone takes all the cores there are. */
public final class ConversionRun extends Job {
    /** All runs, for the job manager. */
    public static final Object FAMILY = ConversionRun.class;

    /** In the folder of the results. */
    public static final String REPORT = "report.json";

    private final Path file;
    private volatile RunStage stage = RunStage.WAITING;
    private volatile Optional<Path> report = Optional.empty();
    private volatile String outcome = "";
    private volatile boolean interrupted;

    public ConversionRun(Path file) {
        super("Converting " + file.getFileName());
        this.file = file;
        setPriority(LONG);
        setRule(OneAtATime.RULE);
    }

    public Path file() {
        return file;
    }

    RunStage stage() {
        return stage;
    }

    /** How it ended, in a sentence; empty before. */
    String outcome() {
        return outcome;
    }

    /** The machine-readable report; empty until there is one. */
    Optional<Path> report() {
        return report;
    }

    /** Stops it like {@link #cancel}, but the next session offers to go on with it. */
    void interrupt() {
        interrupted = true;
        cancel();
    }

    boolean isInterrupted() {
        return interrupted;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    /** Workers may be deep in a computation: they look at the interrupt, too. */
    @Override
    protected void canceling() {
        Thread thread = getThread();
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        MonitorProgress progress = new MonitorProgress(
                monitor, now -> stage = now, note -> ILog.of(getClass()).info(note), System::nanoTime);
        try {
            return convert(progress);
        } catch (CancellationException e) {
            return cancelled();
        } catch (BadInputException | XmiException | IOException e) {
            return monitor.isCanceled() ? cancelled() : failed(IStatus.WARNING, e);
        } catch (RuntimeException | LinkageError e) {
            // a provider's or a plug-in's mistake; an interrupted worker may end like that, too
            return monitor.isCanceled() ? cancelled() : failed(IStatus.ERROR, e);
        } finally {
            Thread.interrupted(); // the thread goes on to other jobs
        }
    }

    private IStatus convert(MonitorProgress progress) throws IOException {
        ConversionJob job = new JobReader().read(file);
        Path out = job.out().orElseGet(() -> usualFolder(file));
        ConversionRequest request = ConversionRequests.of(job, out, new RunSettings(SettingsStore.open()).cache());
        try (OutputFolder folder = OutputFolder.claim(out)) {
            new EarlierReports(out).keep();
            ConversionResult result =
                    Services.use(ConversionPipeline.class, pipeline -> pipeline.convert(request, progress));
            outcome = RunOutcome.of(result);
            report = Optional.of(out.resolve(REPORT));
        }
        refresh(out);
        return new Status(IStatus.OK, getClass(), outcome); // which the Progress view shows
    }

    /** Beside the file, with its name. */
    public static Path usualFolder(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.conversion$", "");
        return file.resolveSibling(name + "-result");
    }

    private IStatus cancelled() {
        setProperty(
                IProgressConstants.KEEP_PROPERTY, false); // whoever stopped it knows: only outcomes stay in the view
        outcome = "Stopped. What was complete is kept: the next run goes on from there.";
        return Status.CANCEL_STATUS;
    }

    /** @param severity a warning for what the user can mend */
    private IStatus failed(int severity, Throwable reason) {
        outcome = reason.getMessage() == null ? reason.toString() : reason.getMessage();
        return new Status(severity, getClass(), outcome, severity == IStatus.ERROR ? reason : null);
    }

    /** Shows what was written in the navigator, if it is in the workspace; by a job of its own, for its own rule. */
    private static void refresh(Path out) {
        for (IContainer container :
                ResourcesPlugin.getWorkspace().getRoot().findContainersForLocationURI(out.toUri())) {
            IContainer shown = container.exists() ? container : container.getParent();
            Job refresh = Job.create("Showing results", (ICoreRunnable)
                    monitor -> shown.refreshLocal(IResource.DEPTH_INFINITE, monitor));
            refresh.setSystem(true);
            refresh.schedule();
        }
    }
}
