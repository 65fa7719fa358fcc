// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.offramp.api.conversion.ConversionPipeline;
import org.offramp.api.conversion.ConversionRequest;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.conversion.Demo;
import org.offramp.api.jobs.ConversionRequests;
import org.offramp.api.jobs.OutputFolder;
import org.offramp.request.io.ConversionJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code offramp demo}: a whole conversion of what ships with the product. */
@Command(
        name = "demo",
        sortOptions = false,
        description = {
            "Converts a network that ships with Offramp, on data that is computed here; takes less than a minute.",
            "What is converted lies in the folder's part input afterwards, for runs of your own."
        })
final class DemoCommand implements Callable<Integer> {
    private final Demo demo;
    private final ConversionPipeline pipeline;
    private final Streams streams;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the results (default: ${DEFAULT-VALUE}).",
            defaultValue = "offramp-demo")
    private Path out = Path.of("offramp-demo");

    @Mixin
    private CacheOption cache = new CacheOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    DemoCommand(Demo demo, ConversionPipeline pipeline, Streams streams) {
        this.demo = demo;
        this.pipeline = pipeline;
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        try (OutputFolder folder = OutputFolder.claim(out)) {
            ConversionResult result = pipeline.convert(request(), output.progress(streams));
            if (output.json()) {
                output.print(ConversionJson.of(result), streams);
            } else {
                streams.out().println(demo.description());
                new DemoText(result).lines().forEach(streams.out()::println);
            }
            return result.findings().search().shortfalls().isEmpty() ? ExitCode.DONE : ExitCode.GATE_NOT_MET;
        }
    }

    private ConversionRequest request() throws IOException {
        Path input = out.resolve("input");
        Demo.Input files = demo.write(input);
        String data = "npz:" + files.data().getFileName() + "?split=";
        ConversionJob job = new ConversionJob(
                input,
                files.backbone(),
                Optional.empty(),
                data + "train",
                Optional.of(data + "calibration"),
                Optional.of(data + "test"),
                files.platform(),
                Optional.empty(),
                new ObjectiveOptions().asGiven(),
                new SpaceOptions().asGiven(),
                Optional.empty(),
                new ConversionJob.AnalysisBounds(OptionalLong.empty(), OptionalDouble.empty()),
                new StrategyOptions().asGiven(),
                OptionalDouble.empty(),
                OptionalLong.empty());
        return ConversionRequests.of(job, out, cache.folder());
    }
}
