// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.deployment.DeploymentVerifier;
import org.offramp.api.deployment.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code offramp verify}: whether exported files do what the conversion's engine does. */
@Command(
        name = "verify",
        description = {
            "Runs the exported graphs in ONNX Runtime beside the conversion's engine, sample by sample.",
            "Exit code 1 when a sample leaves at another exit or with another label."
        })
final class VerifyCommand implements Callable<Integer> {
    private final DeploymentVerifier verifier;
    private final Streams streams;

    @Parameters(paramLabel = "DEPLOYMENT", description = "Folder that 'offramp convert' wrote.")
    private Path folder = Path.of("");

    @Option(
            names = "--data",
            required = true,
            paramLabel = "SPEC",
            description = "reader:PATH?key=value&…, for example cifar10:DIR?split=test&scale=1/255.")
    private String data = "";

    @Mixin
    private OutputOptions output = new OutputOptions();

    VerifyCommand(DeploymentVerifier verifier, Streams streams) {
        this.verifier = verifier;
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Verification result = verifier.verify(folder, DataSpec.parse(data), output.progress(streams));
        if (output.json()) {
            output.print(json(result), streams);
        } else {
            print(result);
        }
        return result.disagreements() == 0 ? ExitCode.DONE : ExitCode.GATE_NOT_MET;
    }

    private void print(Verification result) {
        String rates = result.exitRates().stream()
                .map(rate -> String.format(Locale.ROOT, "%.2f %%", 100 * rate))
                .collect(Collectors.joining(", "));
        streams.out()
                .printf(
                        Locale.ROOT,
                        "%d samples, %d disagreements, %d near a threshold%naccuracy %.2f %%; leaving at each exit:"
                                + " %s%n",
                        result.samples(),
                        result.disagreements(),
                        result.nearThreshold(),
                        100 * result.accuracy(),
                        rates);
    }

    private static Map<String, Object> json(Verification result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("samples", result.samples());
        json.put("disagreements", result.disagreements());
        json.put("nearThreshold", result.nearThreshold());
        json.put("accuracy", result.accuracy());
        json.put("exitRates", result.exitRates());
        return json;
    }
}
