// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.io.IOException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanReplay;
import org.offramp.api.search.RatedPlan;
import org.offramp.workbench.Services;

/** Replays the cascade in the background; of thresholds that came in the meantime only the newest count. */
final class LiveReplay extends Job {
    private final Findings findings;
    private final Consumer<RatedPlan> news;
    private volatile Plan wanted;

    /** @param news called from the job's thread */
    LiveReplay(Findings findings, Plan first, Consumer<RatedPlan> news) {
        super("Replaying the cascade");
        this.findings = findings;
        this.wanted = first;
        this.news = news;
        setSystem(true);
        setPriority(INTERACTIVE);
    }

    void replay(Plan plan) {
        wanted = plan;
        schedule();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Plan plan = wanted;
        try {
            news.accept(Services.use(
                    PlanReplay.class,
                    replay -> new RatedPlan(plan, replay.replay(plan, findings.profile(), findings.costs()))));
            return Status.OK_STATUS;
        } catch (IOException e) {
            return Status.error("The cascade can't be replayed: " + e.getMessage(), e);
        }
    }
}
