// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.offramp.api.analysis.Analysis;
import org.offramp.api.backbones.Backbones;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code offramp inspect}: what a network is made of. */
@Command(
        name = "inspect",
        description = "Lists a network's layers, shapes, MACs, parameters, cut points and attach points.")
final class InspectCommand implements Callable<Integer> {
    private final Backbones backbones;
    private final Analysis analysis;
    private final Streams streams;

    @Parameters(paramLabel = "FILE", description = "The network.")
    private Path file = Path.of("");

    @Mixin
    private ArithmeticOption arithmetic = new ArithmeticOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    InspectCommand(Backbones backbones, Analysis analysis, Streams streams) {
        this.backbones = backbones;
        this.analysis = analysis;
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Inspection inspection = Inspection.of(file, backbones.read(file, arithmetic.arithmetic()), analysis);
        if (output.json()) {
            output.print(InspectionJson.of(inspection), streams);
        } else {
            streams.out().print(InspectionTable.of(inspection));
        }
        return ExitCode.DONE;
    }
}
