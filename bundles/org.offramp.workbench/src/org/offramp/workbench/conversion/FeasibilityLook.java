// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.offramp.api.BadInputException;
import org.offramp.api.search.PlanFigures;
import org.offramp.request.Conversion;
import org.offramp.workbench.conversion.ConversionDocument.Problem;
import org.offramp.workbench.results.EarlierReading;
import org.offramp.workbench.results.EarlierRun;
import org.offramp.workbench.running.ConversionRun;

/** Judges the limits in the background while they are typed; a newer look cancels an older one. */
final class FeasibilityLook extends Job {
    private static final long MILLIS_TYPING_RESTS = 300;

    private final Path file;
    private final PlatformBound bound;
    private final Consumer<List<Problem>> news;
    private volatile Optional<Conversion> asked = Optional.empty();

    /** @param news called from the job's thread */
    FeasibilityLook(Path file, Consumer<List<Problem>> news) {
        super("Judging the limits");
        this.file = file;
        this.bound = new PlatformBound(file.getParent());
        this.news = news;
        setSystem(true);
        setPriority(DECORATE);
    }

    void at(Conversion conversion) {
        asked = Optional.of(EcoreUtil.copy(conversion));
        cancel();
        schedule(MILLIS_TYPING_RESTS);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Optional<Conversion> mine = asked;
        mine.ifPresent(conversion -> {
            List<Problem> doubts = new Feasibility(known(conversion), bound.of(conversion)).doubts(conversion);
            if (mine == asked) {
                news.accept(doubts);
            }
        });
        return Status.OK_STATUS;
    }

    /** Nothing where there are no results, or none that can be read. */
    private List<PlanFigures> known(Conversion conversion) {
        try {
            Path out = conversion.getOut() == null
                    ? ConversionRun.usualFolder(file)
                    : file.resolveSibling(conversion.getOut());
            Path report = out.resolve(ConversionRun.REPORT);
            if (!Files.isRegularFile(report)) {
                return List.of();
            }
            EarlierRun run = EarlierReading.read("last", report);
            List<PlanFigures> known = new ArrayList<>(run.front());
            run.chosen().ifPresent(known::add);
            return known;
        } catch (BadInputException | InvalidPathException | IOException e) {
            return List.of();
        }
    }
}
