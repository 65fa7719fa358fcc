// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** Entry point of the headless product: hands the arguments to {@link CommandLineFace} once its services are there. */
@NonNullByDefault({}) // Equinox says nothing of null
public final class OfframpApplication implements IApplication {
    /** They are there in a second; on a machine that is very busy, later. */
    private static final long MILLIS_TO_WAIT = 120_000;

    @Override
    public Object start(IApplicationContext application) throws InterruptedException {
        String[] arguments = (String[]) application.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        application.applicationRunning();
        BundleContext context = FrameworkUtil.getBundle(getClass()).getBundleContext();
        ServiceTracker<CommandLineFace, CommandLineFace> tracker =
                new ServiceTracker<>(context, CommandLineFace.class, null);
        tracker.open();
        try (CancelOnExit cancel = CancelOnExit.ofThisThread()) {
            CommandLineFace face = tracker.waitForService(MILLIS_TO_WAIT);
            if (face == null) {
                System.err.println("offramp: the services of the command line are missing. The installation is"
                        + " incomplete: install Offramp again.");
                return ExitCode.INTERNAL_ERROR;
            }
            return face.run(arguments, new Streams(standardOutput(), System.err, Streams.progressIsWanted()));
        } finally {
            tracker.close();
        }
    }

    /** Not {@link System#out}, which doesn't tell why writing failed. */
    private static ResultStream standardOutput() {
        return new ResultStream(new FileOutputStream(FileDescriptor.out));
    }

    @Override
    public void stop() {
        // CancelOnExit has told the command, which ends by itself.
    }
}
