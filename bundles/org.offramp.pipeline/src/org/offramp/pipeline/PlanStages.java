// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.offramp.api.Omission;
import org.offramp.api.Progress;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.conversion.ConversionRequest;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.cost.CostFiles;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.SampleStream;
import org.offramp.api.deployment.DeploymentExporter;
import org.offramp.api.deployment.DeploymentRequest;
import org.offramp.api.report.ReportWriter;
import org.offramp.api.search.Baseline;
import org.offramp.api.search.Baselines;
import org.offramp.api.search.IndependenceModel;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.PlanReplay;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult;
import org.offramp.api.training.ExitProfile;
import org.offramp.api.training.ProfileFiles;
import org.offramp.api.training.TrainedHead;
import org.offramp.graph.Fingerprint;
import org.offramp.graph.Input;
import org.offramp.graph.tensors.Tensor;
import org.offramp.pipeline.inference.SampleInput;
import org.offramp.pipeline.services.AvailableReports;
import org.offramp.pipeline.services.AvailableSearches;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The stages that deal with the plan: evaluate, search, test, export and report. */
@Component(service = PlanStages.class)
public final class PlanStages {
    private static final int SELF_TEST_SAMPLES = 16;

    private final AvailableSearches searches;
    private final PlanReplay replay;
    private final Baselines baselines;
    private final IndependenceModel independence;
    private final DeploymentExporter exporter;
    private final AvailableReports reports;
    private final ProfileFiles profiles;
    private final CostFiles costFiles;

    @Activate
    public PlanStages(
            @Reference AvailableSearches searches,
            @Reference PlanReplay replay,
            @Reference Baselines baselines,
            @Reference IndependenceModel independence,
            @Reference DeploymentExporter exporter,
            @Reference AvailableReports reports,
            @Reference ProfileFiles profiles,
            @Reference CostFiles costFiles) {
        this.searches = searches;
        this.replay = replay;
        this.baselines = baselines;
        this.independence = independence;
        this.exporter = exporter;
        this.reports = reports;
        this.profiles = profiles;
        this.costFiles = costFiles;
    }

    ConversionResult finish(
            ConversionRequest request, TrainedCandidates candidates, StageClock clock, Progress progress)
            throws IOException {
        List<ExitHead> heads =
                candidates.heads().stream().map(TrainedHead::head).toList();
        ExitProfile calibration = candidates
                .evaluation()
                .evaluate(heads, candidates.kept().of(candidates.parts().calibration(progress)), progress);
        clock.ended("evaluate", false);
        SearchResult found =
                searches.byId(request.search()).search(calibration, candidates.costs(), request.objective(), progress);
        List<Baseline> compared = found.chosen().isEmpty()
                ? List.of()
                : baselines.of(
                        found.chosen().get().plan(), calibration, candidates.costs(), request.objective(), progress);
        clock.ended("search", false);
        ExitProfile test = candidates
                .evaluation()
                .evaluate(heads, candidates.kept().of(candidates.parts().test(progress)), progress);
        clock.ended("test", false);
        Optional<Plan> plan = found.chosen().map(RatedPlan::plan);
        Path folder = Files.createDirectories(request.out().resolve("deployment"));
        if (plan.isPresent()) {
            exporter.export(
                    deployment(request, candidates, heads, found.chosen().get()), folder);
        } else {
            Files.deleteIfExists(folder.resolve("manifest.json"));
        }
        profiles.write(calibration, request.out().resolve("profile-calibration.npz"));
        profiles.write(test, request.out().resolve("profile-test.npz"));
        costFiles.write(candidates.costs(), request.out().resolve("costs.json"));
        clock.ended("export", false);
        ConversionResult result = new ConversionResult(
                String.valueOf(request.backbone().getFileName()),
                request,
                candidates.plan(),
                candidates.costs(),
                candidates.heads(),
                calibration,
                test,
                found,
                plan.map(chosen -> replay.replay(chosen, test, candidates.costs())),
                plan.map(chosen -> independence.predict(chosen, calibration, candidates.costs())),
                compared,
                tested(compared, test, candidates),
                omissions(candidates),
                UnseenCheck.warnings(calibration, test, request.calibration().isEmpty()),
                clock.stages(),
                candidates.engine(),
                candidates.extraction().forwardSamples());
        for (ReportWriter report : reports.all()) {
            report.write(result, request.out());
        }
        return result;
    }

    private static List<Omission> omissions(TrainedCandidates candidates) {
        List<Omission> omissions = new ArrayList<>(candidates.omitted());
        omissions.addAll(candidates.source().omitted());
        return omissions;
    }

    private List<PlanFigures> tested(List<Baseline> compared, ExitProfile test, TrainedCandidates candidates) {
        return compared.stream()
                .map(baseline -> replay.replay(baseline.plan(), test, candidates.costs()))
                .toList();
    }

    private static DeploymentRequest deployment(
            ConversionRequest request, TrainedCandidates candidates, List<ExitHead> heads, RatedPlan chosen)
            throws IOException {
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put("backbone", Fingerprint.of(candidates.plan().backbone()));
        provenance.put("arithmetic", request.arithmetic().name().toLowerCase(Locale.ROOT));
        provenance.put("engine", candidates.engine());
        provenance.put("trainer", request.trainer());
        provenance.put("search", request.search());
        provenance.put("seed", Long.toString(request.seed()));
        for (String option : List.of("scale", "mean", "std", "layout")) {
            request.data().option(option).ifPresent(value -> provenance.put(option, value));
        }
        return new DeploymentRequest(
                candidates.plan(),
                heads,
                chosen.plan(),
                candidates.costs(),
                chosen.figures(),
                selfTest(request, candidates),
                provenance);
    }

    private static Tensor selfTest(ConversionRequest request, TrainedCandidates candidates) throws IOException {
        DataSpec spec = request.calibration().orElse(request.data());
        Input input = candidates.plan().backbone().inputs().get(0);
        try (SampleStream stream = candidates.source().open(spec).read()) {
            return SampleInput.of(input, stream.next(SELF_TEST_SAMPLES).orElseThrow())
                    .get(input.name());
        }
    }
}
