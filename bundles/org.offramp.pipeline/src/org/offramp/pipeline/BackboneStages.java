// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.offramp.api.BadInputException;
import org.offramp.api.Omission;
import org.offramp.api.Progress;
import org.offramp.api.analysis.Analysis;
import org.offramp.api.analysis.ExitPlan;
import org.offramp.api.backbones.Backbones;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.compute.EngineSettings;
import org.offramp.api.conversion.ConversionRequest;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.CostTabulation;
import org.offramp.api.training.TrainedHead;
import org.offramp.api.training.TrainingSettings;
import org.offramp.graph.Network;
import org.offramp.hardware.Platform;
import org.offramp.hardware.io.PlatformException;
import org.offramp.hardware.io.PlatformReader;
import org.offramp.pipeline.features.FeatureExtraction;
import org.offramp.pipeline.features.FeatureNetwork;
import org.offramp.pipeline.features.SampleParts;
import org.offramp.pipeline.features.SampleSource;
import org.offramp.pipeline.services.AvailableEngines;
import org.offramp.pipeline.services.AvailableReaders;
import org.offramp.pipeline.services.AvailableTrainers;
import org.offramp.pipeline.storage.CacheFolder;
import org.offramp.pipeline.training.ExitEvaluation;
import org.offramp.pipeline.training.HeadTraining;
import org.offramp.pipeline.training.KeptHeads;
import org.offramp.pipeline.tuning.EngineTuning;
import org.offramp.pipeline.tuning.SpeedMeasurement;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The stages that deal with the backbone: import, analyse, cost, extract and train. */
@Component(service = BackboneStages.class)
public final class BackboneStages {
    private static final long MILLIS_FOR_EACH_SETTING = 250;

    private final Backbones backbones;
    private final Analysis analysis;
    private final CostTabulation costs;
    private final AvailableEngines engines;
    private final AvailableReaders readers;
    private final AvailableTrainers trainers;

    @Activate
    public BackboneStages(
            @Reference Backbones backbones,
            @Reference Analysis analysis,
            @Reference CostTabulation costs,
            @Reference AvailableEngines engines,
            @Reference AvailableReaders readers,
            @Reference AvailableTrainers trainers) {
        this.backbones = backbones;
        this.analysis = analysis;
        this.costs = costs;
        this.engines = engines;
        this.readers = readers;
        this.trainers = trainers;
    }

    /** Import, analyse and cost: all hardware numbers are there before anything is trained. */
    Candidates candidates(ConversionRequest request, StageClock clock) throws IOException {
        Network backbone =
                backbones.read(request.backbone(), request.arithmetic()).network();
        clock.ended("import", false);
        ExitPlan found = analysis.analyse(
                request.backbone(), backbone, request.attachPointRule(), request.blueprints(), request.limits());
        clock.ended("analyse", false);
        CostTable table = costs.tabulate(found, platform(request), request.periodSeconds());
        clock.ended("cost", false);
        return Candidates.of(found, table);
    }

    private static Platform platform(ConversionRequest request) {
        try {
            return new PlatformReader().read(request.platform());
        } catch (PlatformException e) {
            throw new BadInputException(
                    request.platform(), String.join(" ", e.problems()), "See 'offramp platform check'.", e);
        }
    }

    /** Extract and train. */
    TrainedCandidates train(ConversionRequest request, Candidates candidates, StageClock clock, Progress progress)
            throws IOException {
        ComputeEngine engine = engines.byId(request.engine());
        FeatureNetwork network = FeatureNetwork.of(candidates.plan());
        CacheFolder cache = new CacheFolder(request.cache());
        EngineSettings settings = new EngineTuning(
                        cache,
                        new SpeedMeasurement(MILLIS_FOR_EACH_SETTING),
                        Runtime.getRuntime().availableProcessors())
                .settings(engine, network.network(), network.network().outputs(), progress);
        clock.ended("tune", false);
        FeatureExtraction extraction = new FeatureExtraction(engine, settings, network);
        SampleSource source = new SampleSource(
                readers,
                network,
                extraction,
                cache,
                List.of(engine.version(), settings.toString()),
                candidates.plan().classifier().classes());
        SampleParts parts = new SampleParts(source, request, progress);
        clock.ended("extract", extraction.forwardSamples() == 0);
        List<TrainedHead> trained = new HeadTraining(
                        trainers.byId(request.trainer()),
                        TrainingSettings.withSeed(request.seed()),
                        cache,
                        source.key(source.open(request.data())) + parts.division())
                .train(candidates.plan().heads(), parts.training(), parts.validation(), progress);
        clock.ended("train", false);
        return kept(candidates, trained, parts, source, extraction, engine, settings);
    }

    private static TrainedCandidates kept(
            Candidates candidates,
            List<TrainedHead> trained,
            SampleParts parts,
            SampleSource source,
            FeatureExtraction extraction,
            ComputeEngine engine,
            EngineSettings settings) {
        KeptHeads kept = KeptHeads.of(trained, candidates.plan().classifier().classes());
        List<Omission> omitted = new ArrayList<>(candidates.omitted());
        omitted.addAll(kept.omissions());
        return new TrainedCandidates(
                kept.of(candidates.plan()),
                kept.of(candidates.costs()),
                kept.of(trained),
                kept,
                parts,
                source,
                extraction,
                new ExitEvaluation(engine),
                engine.version() + ", " + settings,
                List.copyOf(omitted));
    }
}
