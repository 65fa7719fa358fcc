// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.evaluation.BackboneEvaluation;
import org.offramp.api.evaluation.BenchmarkResult;
import org.offramp.api.evaluation.Evaluation;
import org.offramp.api.evaluation.EvaluationRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code offramp evaluate}: accuracy and speed of a backbone. */
@Command(name = "evaluate", description = "Measures a backbone's top-1 accuracy and speed on labelled data.")
final class EvaluateCommand implements Callable<Integer> {
    private final BackboneEvaluation evaluation;
    private final Streams streams;

    @Option(names = "--backbone", required = true, paramLabel = "FILE", description = "The pretrained network.")
    private Path backbone = Path.of("");

    @Option(
            names = "--data",
            required = true,
            paramLabel = "SPEC",
            description = "reader:PATH?key=value&…, for example cifar10:DIR?split=test&scale=1/255.")
    private String data = "";

    @Option(
            names = "--engine",
            paramLabel = "ID",
            description = "What computes: see 'offramp strategies' (default: ${DEFAULT-VALUE}).")
    private String engine = "mxnet";

    @Option(names = "--benchmark", description = "Measure the speed of every engine in turn instead.")
    private boolean benchmark;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            converter = PositiveNumber.class,
            description = "Turns of each engine in a benchmark (default: ${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Mixin
    private ArithmeticOption arithmetic = new ArithmeticOption();

    @Mixin
    private CacheOption cache = new CacheOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    EvaluateCommand(BackboneEvaluation evaluation, Streams streams) {
        this.evaluation = evaluation;
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (!benchmark && spec.commandLine().getParseResult().hasMatchedOption("--rounds")) {
            throw new ParameterException(spec.commandLine(), "--rounds needs --benchmark");
        }
        EvaluationRequest request =
                new EvaluationRequest(backbone, arithmetic.arithmetic(), DataSpec.parse(data), engine, cache.folder());
        if (benchmark) {
            print(evaluation.benchmark(request, rounds, output.progress(streams)));
        } else {
            print(evaluation.evaluate(request, output.progress(streams)));
        }
        return ExitCode.DONE;
    }

    private void print(Evaluation result) {
        if (output.json()) {
            output.print(EvaluationJson.of(result), streams);
            return;
        }
        streams.out()
                .printf(
                        Locale.ROOT,
                        "%s: %.2f %% (%d of %d samples right)%n%s, %s; %.0f samples per second%n",
                        backbone.getFileName(),
                        100 * result.accuracy(),
                        result.correct(),
                        result.samples(),
                        result.engine(),
                        result.settings(),
                        result.samplesPerSecond());
    }

    private void print(List<BenchmarkResult> results) {
        if (output.json()) {
            output.print(EvaluationJson.of(results), streams);
            return;
        }
        double best =
                results.stream().mapToDouble(BenchmarkResult::median).max().orElse(1);
        for (BenchmarkResult result : results) {
            streams.out()
                    .printf(
                            Locale.ROOT,
                            "%s: %.0f samples per second, median of %d turns (%.2f of the fastest); %s%n",
                            result.engine(),
                            result.median(),
                            result.samplesPerSecond().size(),
                            result.median() / best,
                            result.settings());
        }
    }
}
