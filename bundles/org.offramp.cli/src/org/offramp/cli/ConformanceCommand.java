// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.offramp.api.conformance.ConformanceResult;
import org.offramp.api.conformance.ConformanceResult.Failed;
import org.offramp.api.conformance.ConformanceResult.Passed;
import org.offramp.api.conformance.ConformanceResult.Unsupported;
import org.offramp.api.conformance.ConformanceRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code offramp conformance}: published operator tests through importer and engine. */
@Command(
        name = "conformance",
        description = {
            "Runs ONNX node tests (model.onnx with test_data_set_*) through importer and engine.",
            "Exit code 1 when a case fails; refusing an operator by name is no failure."
        })
final class ConformanceCommand implements Callable<Integer> {
    private final ConformanceRunner runner;
    private final Streams streams;

    @Parameters(paramLabel = "DIR", description = "Folder with the cases.")
    private Path folder = Path.of("");

    @Option(
            names = "--engine",
            paramLabel = "ID",
            description = "What computes: see 'offramp strategies' (default: ${DEFAULT-VALUE}).")
    private String engine = "mxnet";

    @Mixin
    private OutputOptions output = new OutputOptions();

    ConformanceCommand(ConformanceRunner runner, Streams streams) {
        this.runner = runner;
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        ConformanceResult result = runner.run(folder, engine, output.progress(streams));
        if (output.json()) {
            output.print(json(result), streams);
        } else {
            print(result);
        }
        return result.failed().isEmpty() ? ExitCode.DONE : ExitCode.GATE_NOT_MET;
    }

    private void print(ConformanceResult result) {
        for (Passed passed : result.passed()) {
            String folded = passed.folded().isEmpty() ? "" : "  (constant: " + String.join(", ", passed.folded()) + ")";
            String host = passed.hostOperators().isEmpty()
                    ? ""
                    : "  (in Java: " + String.join(", ", passed.hostOperators()) + ")";
            streams.out().println("passed       " + passed.name() + folded + host);
        }
        for (Unsupported refused : result.unsupported()) {
            streams.out().println("unsupported  " + refused.name() + ": " + refused.reason());
        }
        for (Failed failed : result.failed()) {
            streams.out().println("failed       " + failed.name() + ": " + failed.reason());
        }
        streams.out()
                .println(result.passed().size() + " passed, "
                        + result.unsupported().size() + " unsupported, "
                        + result.failed().size() + " failed on " + result.engine());
    }

    private static Map<String, Object> json(ConformanceResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("engine", result.engine());
        json.put("passed", result.passed().stream().map(Passed::name).toList());
        Map<String, Object> folded = new LinkedHashMap<>();
        Map<String, Object> host = new LinkedHashMap<>();
        for (Passed passed : result.passed()) {
            if (!passed.folded().isEmpty()) {
                folded.put(passed.name(), passed.folded());
            }
            if (!passed.hostOperators().isEmpty()) {
                host.put(passed.name(), passed.hostOperators());
            }
        }
        json.put("folded", folded);
        json.put("hostOperators", host);
        json.put("unsupported", result.unsupported());
        json.put("failed", result.failed());
        return json;
    }
}
