// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.offramp.api.certification.CertificationRequest;
import org.offramp.api.conversion.ConversionPipeline;
import org.offramp.api.conversion.ConversionRequest;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.conversion.Goal;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.jobs.ConversionRequests;
import org.offramp.api.jobs.OutputFolder;
import org.offramp.request.io.ConversionJob;
import org.offramp.request.io.JobReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code offramp convert}: from a pretrained network to a deployment. */
@Command(
        name = "convert",
        sortOptions = false,
        description = {
            "Turns a pretrained network into an early-exit network for a platform.",
            "All that is to be converted is said by options or by a file, whose paths are relative to its folder;"
                    + " beside a file only --out, --cache, --json, --quiet and what to certify can be given, and they"
                    + " go before what the file says.",
            "Exit code 1 when no plan meets the limits."
        })
final class ConvertCommand implements Callable<Integer> {
    private static final Set<String> BESIDE_A_FILE =
            Set.of("--out", "--cache", "--json", "--quiet", "--certify", "--certification", "--risk");

    private final ConversionPipeline pipeline;
    private final Streams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "JOB.conversion", description = "What to convert, instead of options.")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private JobOptions options = new JobOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the deployment and the reports: new, empty, or from an earlier conversion.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private CertificationOptions certificate = new CertificationOptions();

    @Option(
            names = "--certification",
            paramLabel = "SPEC",
            description = "Samples that nothing else sees, for --certify (default: half of the calibration samples).")
    private Optional<String> certification = Optional.empty();

    @Mixin
    private CacheOption cache = new CacheOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    ConvertCommand(ConversionPipeline pipeline, Streams streams) {
        this.pipeline = pipeline;
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        ConversionRequest request = request();
        try (OutputFolder folder = OutputFolder.claim(request.folders().out())) {
            ConversionResult result = pipeline.convert(request, output.progress(streams));
            if (output.json()) {
                output.print(ConversionJson.of(result), streams);
            } else {
                new ConversionText(result).lines().forEach(streams.out()::println);
            }
            return result.findings().search().shortfalls().isEmpty() ? ExitCode.DONE : ExitCode.GATE_NOT_MET;
        }
    }

    private ConversionRequest request() {
        ConversionJob job = file.map(this::jobOfFile).orElseGet(this::jobOfOptions);
        Path folder = out.or(job::out).orElseThrow(() -> wrongUsage("Missing required option: '--out=DIR'"));
        ConversionRequest request = ConversionRequests.of(job, folder, cache.folder());
        return certificate
                .limit(certification)
                .map(limit -> new CertificationRequest(limit, certification.map(DataSpec::parse)))
                .map(asked -> request.with(new Goal(
                        ConversionRequests.certifiable(request.goal().objective(), job.objective()),
                        Optional.of(asked))))
                .orElse(request);
    }

    private ConversionJob jobOfOptions() {
        List<String> missing = options.missing();
        if (!missing.isEmpty()) {
            throw wrongUsage(
                    "Missing required options: " + String.join(", ", missing) + "; or name a .conversion file");
        }
        return options.job();
    }

    private ConversionJob jobOfFile(Path given) {
        List<String> superfluous = spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(name -> !BESIDE_A_FILE.contains(name))
                .distinct()
                .toList();
        if (!superfluous.isEmpty()) {
            throw wrongUsage("Beside the file " + given + " there can't be " + String.join(", ", superfluous)
                    + ": write it into the file");
        }
        return new JobReader().read(given);
    }

    private ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
