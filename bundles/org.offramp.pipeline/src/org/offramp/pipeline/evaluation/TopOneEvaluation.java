// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.offramp.api.Progress;
import org.offramp.api.backbones.Backbones;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.compute.EngineSettings;
import org.offramp.api.datasets.SampleStream;
import org.offramp.api.datasets.Samples;
import org.offramp.api.evaluation.BackboneEvaluation;
import org.offramp.api.evaluation.BenchmarkResult;
import org.offramp.api.evaluation.Evaluation;
import org.offramp.api.evaluation.EvaluationRequest;
import org.offramp.api.jobs.Cores;
import org.offramp.pipeline.inference.Classifier;
import org.offramp.pipeline.inference.OmittedRecords;
import org.offramp.pipeline.inference.ParallelInference;
import org.offramp.pipeline.inference.SampleInput;
import org.offramp.pipeline.inference.TopOneCount;
import org.offramp.pipeline.services.AvailableEngines;
import org.offramp.pipeline.services.AvailableReaders;
import org.offramp.pipeline.storage.CacheFolder;
import org.offramp.pipeline.tuning.EngineTuning;
import org.offramp.pipeline.tuning.SpeedMeasurement;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Measures how often a backbone's largest output is the label, and how fast that goes. */
@Component
public final class TopOneEvaluation implements BackboneEvaluation {
    private static final long MILLIS_FOR_EACH_SETTING = 250;

    private final Backbones backbones;
    private final AvailableEngines engines;
    private final AvailableReaders readers;
    private final SpeedMeasurement speed;

    @Activate
    public TopOneEvaluation(
            @Reference Backbones backbones, @Reference AvailableEngines engines, @Reference AvailableReaders readers) {
        this(backbones, engines, readers, new SpeedMeasurement(MILLIS_FOR_EACH_SETTING));
    }

    TopOneEvaluation(Backbones backbones, AvailableEngines engines, AvailableReaders readers, SpeedMeasurement speed) {
        this.backbones = backbones;
        this.engines = engines;
        this.readers = readers;
        this.speed = speed;
    }

    @Override
    public Evaluation evaluate(EvaluationRequest request, Progress progress) throws IOException {
        ComputeEngine engine = engines.byId(request.engine());
        Classifier classifier = Classifier.of(
                request.backbone(),
                backbones.read(request.backbone(), request.arithmetic()).network());
        Samples samples = readers.open(request.data(), classifier.input().type().shape(), classifier.classes());
        OmittedRecords.note(samples.omitted(), request.data(), progress);
        EngineSettings settings = settings(request, engine, classifier, progress);
        TopOneCount count = new TopOneCount(classifier);
        try (ParallelInference inference = inference(engine, classifier, settings);
                SampleStream stream = samples.read()) {
            progress.begin("Evaluating", samples.size());
            long start = System.nanoTime();
            inference.run(
                    () -> stream.next(settings.batchSize()),
                    batch -> SampleInput.of(classifier.input(), batch),
                    (batch, values) -> {
                        count.add(batch, values.get(0));
                        progress.advance(batch.size());
                    },
                    progress);
            double seconds = (System.nanoTime() - start) / 1e9;
            noteUnscored(count, progress);
            return new Evaluation(
                    request.backbone().toString(),
                    request.arithmetic(),
                    samples.spec().toString(),
                    count.samples(),
                    count.correct(),
                    engine.version(),
                    settings,
                    count.samples() / seconds,
                    samples.omitted());
        }
    }

    private static void noteUnscored(TopOneCount count, Progress progress) {
        if (count.unscored() > 0) {
            progress.note(
                    count.unscored() + " of " + count.samples() + " samples have a score that is no number (NaN) and"
                            + " count as wrong. Maybe the network is damaged or"
                            + " scale, mean and std are another network's.");
        }
    }

    @Override
    public List<BenchmarkResult> benchmark(EvaluationRequest request, int rounds, Progress progress)
            throws IOException {
        Classifier classifier = Classifier.of(
                request.backbone(),
                backbones.read(request.backbone(), request.arithmetic()).network());
        Samples samples = readers.open(request.data(), classifier.input().type().shape(), classifier.classes());
        List<EngineTurn> turns = new ArrayList<>();
        try {
            for (ComputeEngine engine : engines.all()) {
                EngineSettings settings = settingsOnAllCores(request, engine, classifier, progress);
                turns.add(new EngineTurn(engine, settings, classifier, inference(engine, classifier, settings)));
            }
            progress.begin("Benchmark", (rounds + 1L) * turns.size());
            for (int round = 0; round <= rounds; round++) {
                for (EngineTurn turn : turns) {
                    turn.run(samples, round > 0, progress);
                }
            }
            return turns.stream().map(EngineTurn::result).toList();
        } finally {
            turns.forEach(EngineTurn::close);
        }
    }

    private EngineSettings settings(
            EvaluationRequest request, ComputeEngine engine, Classifier classifier, Progress progress) {
        return tuning(request).settings(engine, classifier.network(), List.of(classifier.output()), progress);
    }

    /** Engines are compared with the same number of cores, and with settings measured in the same minute. */
    private EngineSettings settingsOnAllCores(
            EvaluationRequest request, ComputeEngine engine, Classifier classifier, Progress progress) {
        EngineSettings measured =
                tuning(request).measured(engine, classifier.network(), List.of(classifier.output()), progress);
        return new EngineSettings(measured.variant(), Cores.usable(), measured.batchSize());
    }

    private EngineTuning tuning(EvaluationRequest request) {
        return new EngineTuning(new CacheFolder(request.cache()), speed, Cores.usable());
    }

    private static ParallelInference inference(ComputeEngine engine, Classifier classifier, EngineSettings settings) {
        return new ParallelInference(engine, classifier.network(), List.of(classifier.output()), settings);
    }
}
