// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.offramp.api.backbones.Backbones;
import org.offramp.api.backbones.ImportedBackbone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code offramp inspect}: what a network is made of. */
@Command(name = "inspect", description = "Lists a network's layers, shapes, MACs, parameters and cut points.")
final class InspectCommand implements Callable<Integer> {
    private final Backbones backbones;
    private final Streams streams;

    @Parameters(paramLabel = "FILE", description = "The network.")
    private Path file = Path.of("");

    @Mixin
    private OutputOptions output = new OutputOptions();

    InspectCommand(Backbones backbones, Streams streams) {
        this.backbones = backbones;
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        ImportedBackbone backbone = backbones.read(file);
        if (output.json()) {
            output.print(InspectionJson.of(backbone), streams);
        } else {
            streams.out().print(InspectionTable.of(backbone));
        }
        return ExitCode.DONE;
    }
}
