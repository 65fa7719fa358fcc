// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.offramp.api.cost.InstalledLink;
import org.offramp.api.cost.InstalledProcessor;
import org.offramp.api.cost.ProcessorCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code offramp platform}: work with descriptions of hardware. */
@Command(name = "platform", description = "Works with platforms: processors, memories and links.")
final class PlatformCommand {
    private final ProcessorCatalogue processors;
    private final Streams streams;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    PlatformCommand(ProcessorCatalogue processors, Streams streams) {
        this.processors = processors;
        this.streams = streams;
    }

    @Command(
            name = "check",
            description = {
                "Reads platforms and validates them.",
                "Exit code 3 when one can't be used: each problem is named with its place and remedy. Processors whose"
                        + " model is not installed or says otherwise by now, or whose measured table is missing, are noted."
            })
    int check(
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "A .platform file.") List<Path> files,
            @Mixin OutputOptions output) {
        List<PlatformVerdict> verdicts =
                files.stream().map(file -> PlatformVerdict.of(file, processors)).toList();
        if (output.json()) {
            output.print(
                    Map.of(
                            "platforms",
                            verdicts.stream().map(PlatformVerdict::json).toList()),
                    streams);
        } else {
            verdicts.forEach(verdict -> verdict.print(streams, output.progress(streams)));
        }
        return verdicts.stream().allMatch(PlatformVerdict::isUsable) ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    @Command(
            name = "list",
            description = "Lists the processors and links that can be part of a platform, and where each is from.")
    int list(@Mixin OutputOptions output) {
        List<InstalledProcessor> installed = processors.processors();
        List<InstalledLink> links = processors.links();
        if (output.json()) {
            output.print(Map.of("processors", installed, "links", links), streams);
            return ExitCode.DONE;
        }
        row("vendor", "id", "bundle", "description");
        installed.forEach(
                each -> row(each.vendor(), each.id(), each.bundle() + " " + each.version(), each.description()));
        links.forEach(each ->
                row(each.vendor(), each.id(), each.bundle() + " " + each.version(), "link: " + each.description()));
        return ExitCode.DONE;
    }

    private void row(String vendor, String id, String bundle, String description) {
        streams.out().printf("%-32s %-30s %-42s %s%n", vendor, id, bundle, description);
    }
}
