// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.offramp.api.Omission;
import org.offramp.api.Progress;
import org.offramp.api.conversion.ConversionRequest;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.conversion.CostedExits;
import org.offramp.api.conversion.PlanFindings;
import org.offramp.api.conversion.RunFacts;
import org.offramp.api.conversion.SampleProfiles;
import org.offramp.api.conversion.TestedBaseline;
import org.offramp.api.cost.CostTable;
import org.offramp.api.plugins.PluginFailureException;
import org.offramp.api.report.ReportWriter;
import org.offramp.api.search.PlanReplay;
import org.offramp.api.training.ExitProfile;
import org.offramp.pipeline.services.AvailableReports;
import org.offramp.pipeline.storage.StagingFolder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The stages that deal with the plan: evaluate, search, test, export and report. */
@Component(service = PlanStages.class)
public final class PlanStages {
    private final DecisionStage decisionStage;
    private final SearchStage searchStage;
    private final PlanReplay replay;
    private final ExportStage exportStage;
    private final AvailableReports reports;

    @Activate
    public PlanStages(
            @Reference DecisionStage decisionStage,
            @Reference SearchStage searchStage,
            @Reference PlanReplay replay,
            @Reference ExportStage exportStage,
            @Reference AvailableReports reports) {
        this.decisionStage = decisionStage;
        this.searchStage = searchStage;
        this.replay = replay;
        this.exportStage = exportStage;
        this.reports = reports;
    }

    /** @throws org.offramp.api.BadInputException when no plan could be exported in the end */
    void check(ConversionRequest request) {
        decisionStage.check(request);
    }

    ConversionResult finish(ConversionRequest request, TrainedCandidates trained, StageClock clock, Progress progress)
            throws IOException {
        Decided decided = clock.ended("evaluate", decisionStage.decide(request, trained, progress));
        Searched searched = clock.ended("search", searchStage.search(request, trained, decided, progress));
        ExitProfile test = clock.ended("test", searchStage.test(request, trained, decided.decision(), progress));
        Map<String, String> provenance = Provenance.of(request, trained, searched);
        List<Omission> code =
                exportStage.export(request, trained, searched.result().chosen(), decided, test, provenance);
        clock.ended("export", false);
        ConversionResult result = result(request, trained.omitting(code), searched, decided, test, provenance, clock);
        report(result, request, progress);
        return result;
    }

    private ConversionResult result(
            ConversionRequest request,
            TrainedCandidates trained,
            Searched searched,
            Decided decided,
            ExitProfile test,
            Map<String, String> provenance,
            StageClock clock) {
        ExitProfile calibration = decided.calibration();
        return new ConversionResult(
                request,
                exits(trained),
                new SampleProfiles(calibration, test),
                findings(searched, decided, test, trained.candidates().costs()),
                omissions(trained),
                UnseenCheck.warnings(
                        calibration, test, request.data().calibration().isEmpty()),
                new RunFacts(
                        clock.stages(),
                        trained.pass().engine().version() + ", "
                                + trained.pass().settings(),
                        provenance,
                        trained.pass().extraction().forwardSamples()));
    }

    private static CostedExits exits(TrainedCandidates trained) {
        Candidates candidates = trained.candidates();
        return new CostedExits(candidates.plan(), candidates.costs(), candidates.hardware(), trained.trained());
    }

    private PlanFindings findings(Searched searched, Decided decided, ExitProfile test, CostTable costs) {
        return new PlanFindings(
                searched.result(),
                searched.plan().map(chosen -> replay.replay(chosen, test, costs)),
                searched.independence(),
                searched.baselines().stream()
                        .map(baseline -> new TestedBaseline(baseline, replay.replay(baseline.plan(), test, costs)))
                        .toList(),
                searched.certification(),
                decided.decision(),
                decided.trial());
    }

    private static List<Omission> omissions(TrainedCandidates trained) {
        List<Omission> omissions = new ArrayList<>(trained.candidates().omitted());
        omissions.addAll(trained.pass().source().omitted());
        return omissions;
    }

    /** A plug-in's report that fails is left out: nobody has asked for this one. */
    private void report(ConversionResult result, ConversionRequest request, Progress progress) throws IOException {
        List<ReportWriter> writers = reports.all();
        try (StagingFolder staging = StagingFolder.in(request.folders().out())) {
            for (ReportWriter writer : writers) {
                try {
                    writer.write(result, staging.folder());
                } catch (PluginFailureException e) {
                    progress.note(e.getMessage());
                }
            }
            staging.publish();
        }
    }
}
