// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.running;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.osgi.framework.FrameworkUtil;

/** The conversions of this workbench: starts them, and knows which haven't ended. */
final class Conversions {
    private static final String FILE = "unfinished-conversions";

    private Conversions() {}

    /** Puts it behind those that run or wait already. */
    static ConversionRun start(Path file) {
        ConversionRun run = new ConversionRun(file);
        RunNews.follow(run);
        run.addJobChangeListener(new RunMemory(unfinished(), run));
        run.schedule();
        return run;
    }

    /** Those that run, or wait for their turn. */
    static List<ConversionRun> open() {
        return Arrays.stream(Job.getJobManager().find(ConversionRun.FAMILY))
                .map(ConversionRun.class::cast)
                .toList();
    }

    /** In the workspace. */
    static UnfinishedRuns unfinished() {
        return new UnfinishedRuns(Platform.getStateLocation(FrameworkUtil.getBundle(Conversions.class))
                .append(FILE)
                .toPath());
    }
}
