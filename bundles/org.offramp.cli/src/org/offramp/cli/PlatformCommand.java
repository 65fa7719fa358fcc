// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.offramp.hardware.Platform;
import org.offramp.hardware.io.PlatformException;
import org.offramp.hardware.io.PlatformReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code offramp platform}: work with descriptions of hardware. */
@Command(name = "platform", description = "Works with platforms: processors, memories and links.")
final class PlatformCommand {
    private final Streams streams;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    PlatformCommand(Streams streams) {
        this.streams = streams;
    }

    @Command(
            name = "check",
            description = {
                "Reads platforms and validates them.",
                "Exit code 3 when one can't be used: each problem is named with its place and remedy."
            })
    int check(
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "A .platform file.") List<Path> files,
            @Mixin OutputOptions output) {
        List<PlatformVerdict> verdicts =
                files.stream().map(PlatformCommand::verdict).toList();
        if (output.json()) {
            output.print(
                    Map.of(
                            "platforms",
                            verdicts.stream().map(PlatformVerdict::json).toList()),
                    streams);
        } else {
            verdicts.forEach(verdict -> verdict.print(streams));
        }
        return verdicts.stream().allMatch(PlatformVerdict::isUsable) ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    private static PlatformVerdict verdict(Path file) {
        try {
            return new PlatformVerdict(file, summary(new PlatformReader().read(file)), List.of());
        } catch (PlatformException e) {
            return new PlatformVerdict(file, "", e.problems());
        }
    }

    private static String summary(Platform platform) {
        return platform.getName() + " (processors: " + platform.getProcessors().size() + ", shared memories: "
                + platform.getMemories().size() + ", links: "
                + platform.getLinks().size() + ")";
    }

    /**
     * What became of one file.
     *
     * @param summary what the platform consists of, empty when it can't be used
     */
    private record PlatformVerdict(Path file, String summary, List<String> problems) {
        boolean isUsable() {
            return problems.isEmpty();
        }

        void print(Streams streams) {
            if (isUsable()) {
                streams.out().println(file + ": " + summary);
            }
            problems.forEach(problem -> streams.err().println("offramp: " + file + ": " + problem));
        }

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("file", file.toString());
            json.put("usable", isUsable());
            json.put("problems", problems);
            return json;
        }
    }
}
