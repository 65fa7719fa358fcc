// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.io.IOException;
import java.util.List;
import org.offramp.api.BadInputException;
import org.offramp.api.Progress;
import org.offramp.api.analysis.Analysis;
import org.offramp.api.analysis.ExitPlan;
import org.offramp.api.backbones.Backbones;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.compute.EngineSettings;
import org.offramp.api.conversion.ConversionRequest;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.CostTabulation;
import org.offramp.api.jobs.Cores;
import org.offramp.api.training.TrainedHead;
import org.offramp.api.training.TrainingSettings;
import org.offramp.graph.Network;
import org.offramp.hardware.Platform;
import org.offramp.hardware.io.PlatformException;
import org.offramp.hardware.io.PlatformReader;
import org.offramp.hardware.io.SourcedNumber;
import org.offramp.pipeline.features.FeatureExtraction;
import org.offramp.pipeline.features.FeatureNetwork;
import org.offramp.pipeline.features.SampleParts;
import org.offramp.pipeline.features.SampleSource;
import org.offramp.pipeline.services.AvailableEngines;
import org.offramp.pipeline.services.AvailableReaders;
import org.offramp.pipeline.services.AvailableTrainers;
import org.offramp.pipeline.storage.CacheFolder;
import org.offramp.pipeline.training.HeadTraining;
import org.offramp.pipeline.training.KeptHeads;
import org.offramp.pipeline.tuning.ReproducibleSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The stages that deal with the backbone: import, analyse, cost, extract and train. */
@Component(service = BackboneStages.class)
public final class BackboneStages {
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
        Network backbone = backbones
                .read(request.backbone().file(), request.backbone().arithmetic())
                .network();
        clock.ended("import", false);
        ExitPlan found = analysis.analyse(
                request.backbone().file(),
                backbone,
                request.strategies().attachPoints(),
                request.strategies().blueprints(),
                request.limits());
        clock.ended("analyse", false);
        Platform platform = platform(request);
        CostTable table = costs.tabulate(found, platform, request.platform().periodSeconds());
        clock.ended("cost", false);
        return Candidates.of(found, table, SourcedNumber.of(platform), costs.codeWriters(platform));
    }

    private static Platform platform(ConversionRequest request) {
        try {
            return new PlatformReader().read(request.platform().file());
        } catch (PlatformException e) {
            throw new BadInputException(
                    request.platform().file(), String.join(" ", e.problems()), "See 'offramp platform check'.", e);
        }
    }

    /** Extract and train. */
    TrainedCandidates train(ConversionRequest request, Candidates candidates, StageClock clock, Progress progress)
            throws IOException {
        BackbonePass pass = extract(request, candidates, progress);
        clock.ended("extract", pass.extraction().forwardSamples() == 0);
        HeadTraining training = new HeadTraining(
                trainers.byId(request.strategies().trainer()),
                TrainingSettings.withSeed(request.seed()),
                new CacheFolder(request.folders().cache()),
                pass.parts().trainingKey());
        List<TrainedHead> trained = training.train(
                candidates.plan().heads(), pass.parts().training(), pass.parts().validation(), progress);
        clock.ended("train", training.resumed());
        KeptHeads kept = KeptHeads.of(trained, candidates.plan().classifier().classes());
        return new TrainedCandidates(candidates.keeping(kept), kept.of(trained), kept, pass);
    }

    /** The pass over the training samples; those of the other parts follow when they are asked for. */
    private BackbonePass extract(ConversionRequest request, Candidates candidates, Progress progress)
            throws IOException {
        ComputeEngine engine = engines.byId(request.strategies().engine());
        FeatureNetwork network = FeatureNetwork.of(candidates.plan());
        EngineSettings settings = ReproducibleSettings.of(engine, network.network(), Cores.usable());
        FeatureExtraction extraction = new FeatureExtraction(engine, settings, network);
        SampleSource source = new SampleSource(
                readers,
                network,
                extraction,
                new CacheFolder(request.folders().cache()),
                BackbonePass.computedBy(engine, settings),
                candidates.plan().classifier().classes());
        return new BackbonePass(engine, settings, source, extraction, new SampleParts(source, request, progress));
    }
}
