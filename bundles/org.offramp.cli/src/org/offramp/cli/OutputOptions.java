// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import org.offramp.api.Progress;
import picocli.CommandLine.Option;

/** The options that every command has. */
final class OutputOptions {
    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    @Option(names = "--json", description = "Print the result as one JSON document.")
    private boolean json;

    @Option(names = "--quiet", description = "No progress and no notes.")
    private boolean quiet;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    boolean json() {
        return json;
    }

    Progress progress(Streams streams) {
        return quiet ? new QuietProgress() : new TerminalProgress(streams);
    }

    void print(Object document, Streams streams) {
        streams.out().println(GSON.toJson(document));
    }
}
