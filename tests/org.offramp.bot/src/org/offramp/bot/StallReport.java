// SPDX-License-Identifier: EPL-2.0
package org.offramp.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Watches the thread of the display during the tests of a class, and writes what it saw into a file. */
public final class StallReport implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private static final Path FOLDER = Path.of(System.getProperty("offramp.stalls", "target/stalls"));

    /** Its job loads classes in the first seconds of a window, in which a user looks at it. */
    private static final String PRELOADING = "org.offramp.workbench.preloading";

    private final UiThreadWatchdog watchdog =
            new UiThreadWatchdog(PlatformUI.getWorkbench().getDisplay());

    @Override
    public void beforeAll(ExtensionContext context) throws InterruptedException {
        Job.getJobManager().join(PRELOADING, new NullProgressMonitor());
        watchdog.during("the start of " + context.getDisplayName());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        watchdog.during(context.getDisplayName());
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        watchdog.close();
        List<Stall> stalls = watchdog.stalls();
        StringBuilder report = new StringBuilder(
                stalls.isEmpty()
                        ? "The display's thread has always answered within 100 ms.\n"
                        : stalls.size() + " times the display's thread hasn't answered for more than 100 ms:\n");
        stalls.forEach(stall -> report.append('\n').append(stall));
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(context.getRequiredTestClass().getSimpleName() + ".txt"), report);
    }
}
