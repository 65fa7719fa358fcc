// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.nio.file.Path;
import org.offramp.api.analysis.AnalysisLimits;
import org.offramp.api.conversion.ConversionRequest;
import org.offramp.api.datasets.DataSpec;
import org.offramp.request.io.ConversionJob;
import org.offramp.request.io.ConversionJob.JobStrategies;

/** Makes what the pipeline wants of what the user said, in a file or by options. */
final class ConversionRequests {
    private ConversionRequests() {}

    /** @throws org.offramp.api.BadInputException when a SPEC is none */
    static ConversionRequest of(ConversionJob job, Path out, Path cache) {
        JobStrategies chosen = job.strategies();
        String solver = job.objective().paper() ? Defaults.PAPER_SOLVER : Defaults.SOLVER;
        return new ConversionRequest(
                job.backbone(),
                Defaults.arithmetic(job.arithmetic()),
                spec(job, job.data()),
                job.calibration().map(text -> spec(job, text)),
                job.test().map(text -> spec(job, text)),
                job.platform(),
                out,
                Defaults.objective(job.objective()),
                limits(job.analysis()),
                chosen.attachPoints().orElse(Defaults.ATTACH_POINTS),
                chosen.blueprints().isEmpty() ? Defaults.BLUEPRINTS : chosen.blueprints(),
                chosen.engine().orElse(Defaults.ENGINE),
                chosen.trainer().orElse(Defaults.TRAINER),
                chosen.solver().orElse(solver),
                job.periodSeconds(),
                job.seed().orElse(Defaults.SEED),
                cache);
    }

    private static AnalysisLimits limits(ConversionJob.AnalysisBounds bounds) {
        return new AnalysisLimits(
                bounds.minDistanceMacs().orElse(AnalysisLimits.DEFAULT.minimumDistanceMacs()),
                bounds.maxHeadShare().orElse(AnalysisLimits.DEFAULT.mostHeadShare()));
    }

    private static DataSpec spec(ConversionJob job, String text) {
        DataSpec spec = DataSpec.parse(text);
        return new DataSpec(spec.reader(), job.folder().resolve(spec.path()), spec.options());
    }
}
