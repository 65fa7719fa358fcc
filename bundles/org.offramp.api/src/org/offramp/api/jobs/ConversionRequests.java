// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.jobs;

import java.nio.file.Path;
import java.util.Optional;
import org.offramp.api.analysis.AnalysisLimits;
import org.offramp.api.certification.CertificationRequest;
import org.offramp.api.certification.Risk;
import org.offramp.api.certification.RiskLimit;
import org.offramp.api.conversion.BackboneSource;
import org.offramp.api.conversion.ChosenStrategies;
import org.offramp.api.conversion.ConversionRequest;
import org.offramp.api.conversion.DataSources;
import org.offramp.api.conversion.Folders;
import org.offramp.api.conversion.Goal;
import org.offramp.api.conversion.TargetPlatform;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.decision.DecisionRequest;
import org.offramp.api.search.Objective;
import org.offramp.request.RiskKind;
import org.offramp.request.io.ConversionJob;
import org.offramp.request.io.ConversionJob.JobStrategies;
import org.offramp.request.io.JobCertification;
import org.offramp.request.io.JobObjective;

/** Makes what the pipeline takes of what the user said, in a file or by options. */
public final class ConversionRequests {
    private ConversionRequests() {}

    /**
     * With the defaults for what was left out.
     *
     * @throws org.offramp.api.BadInputException when a SPEC is none
     */
    public static ConversionRequest of(ConversionJob job, Path out, Path cache) {
        return new ConversionRequest(
                new BackboneSource(job.backbone(), Defaults.arithmetic(job.arithmetic())),
                data(job),
                new TargetPlatform(job.platform(), job.periodSeconds()),
                goal(job),
                limits(job.analysis()),
                strategies(job),
                job.seed().orElse(Defaults.SEED),
                new Folders(out, cache));
    }

    private static Goal goal(ConversionJob job) {
        Objective objective = Spaces.complete(Defaults.objective(job.objective()), job.space());
        return job.certification()
                .map(asked -> new Goal(certifiable(objective, job.objective()), Optional.of(certification(job, asked))))
                .orElse(new Goal(objective, Optional.empty()));
    }

    private static CertificationRequest certification(ConversionJob job, JobCertification asked) {
        Risk risk = Risk.valueOf(asked.risk().orElse(RiskKind.HARM).name());
        return new CertificationRequest(
                new RiskLimit(risk, asked.epsilon(), asked.delta()),
                asked.samples().map(text -> spec(job, text)));
    }

    /** A certified risk takes the place of the usual limit of accuracy. */
    public static Objective certifiable(Objective objective, JobObjective given) {
        boolean limitsAccuracy =
                given.maxAccuracyDrop().isPresent() || given.minAccuracy().isPresent();
        return limitsAccuracy ? objective : objective.ofAnyAccuracy();
    }

    private static DataSources data(ConversionJob job) {
        return new DataSources(
                spec(job, job.data()),
                job.calibration().map(text -> spec(job, text)),
                job.test().map(text -> spec(job, text)));
    }

    private static ChosenStrategies strategies(ConversionJob job) {
        JobStrategies chosen = job.strategies();
        return new ChosenStrategies(
                chosen.attachPoints().orElse(Defaults.ATTACH_POINTS),
                chosen.blueprints().isEmpty() ? Defaults.BLUEPRINTS : chosen.blueprints(),
                chosen.engine().orElse(Defaults.ENGINE),
                chosen.trainer().orElse(Defaults.TRAINER),
                new DecisionRequest(chosen.decision().orElse(Defaults.DECISION), chosen.temperature()),
                chosen.solver().orElse(job.objective().paper() ? Defaults.PAPER_SOLVER : Defaults.SOLVER));
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
