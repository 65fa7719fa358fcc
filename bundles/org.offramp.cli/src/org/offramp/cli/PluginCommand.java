// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.offramp.api.plugins.InstalledPlugin;
import org.offramp.api.plugins.PluginStore;
import org.offramp.api.plugins.SignatureRule;
import org.offramp.api.plugins.TrustedSigner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code offramp plugin}: what vendors ship. */
@Command(name = "plugin", description = "Installs, lists, removes and begins plug-ins of vendors.")
final class PluginCommand {
    private static final String ROW = "%-32s %-16s %-24s %-9s %s%n";

    private final PluginStore store;
    private final Streams streams;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    PluginCommand(PluginStore store, Streams streams) {
        this.store = store;
        this.streams = streams;
    }

    @Command(
            name = "install",
            description = {
                "Verifies plug-ins and installs them for you: in all products of yours, running ones within seconds.",
                "Exit code 3 when one is refused; nothing of it has been loaded then, and none of the source installed."
            })
    int install(
            @Parameters(paramLabel = "SITE-OR-JAR", description = "A p2 site (folder or zip), or a single jar.")
                    Path source,
            @Option(
                            names = "--allow-unsigned",
                            description = "Accept jars without a signature. This is remembered, and logged.")
                    boolean allowUnsigned,
            @Mixin OutputOptions output)
            throws IOException {
        SignatureRule rule = allowUnsigned ? SignatureRule.UNSIGNED_ALLOWED : SignatureRule.TRUSTED_SIGNER;
        return print(store.install(source, rule), output);
    }

    @Command(name = "list", description = "Lists your plug-ins, and whom you trust.")
    int list(@Mixin OutputOptions output) throws IOException {
        List<InstalledPlugin> plugins = store.installed();
        List<TrustedSigner> trusted = store.trusted();
        if (output.json()) {
            output.print(
                    Map.of(
                            "plugins",
                            plugins.stream().map(PluginJson::of).toList(),
                            "trusted",
                            trusted.stream().map(PluginJson::of).toList()),
                    streams);
            return ExitCode.DONE;
        }
        streams.out().printf(ROW, "plug-in", "version", "vendor", "state", "signed by");
        plugins.forEach(this::print);
        trusted.forEach(signer -> streams.out()
                .println("Trusted: " + signer.subject() + ", SHA-256 " + signer.sha256() + ", until "
                        + signer.validUntil()));
        return ExitCode.DONE;
    }

    @Command(name = "remove", description = "Stops a plug-in and forgets it, in running products too.")
    int remove(
            @Parameters(paramLabel = "ID", description = "See 'offramp plugin list'.") String id,
            @Mixin OutputOptions output)
            throws IOException {
        InstalledPlugin plugin = store.remove(id);
        if (output.json()) {
            output.print(Map.of("removed", PluginJson.of(plugin)), streams);
        } else {
            streams.out().println("Removed " + plugin.id() + " " + plugin.version() + ".");
        }
        return ExitCode.DONE;
    }

    @Command(name = "trust", description = "Accepts from now on what the owner of a certificate has signed.")
    int trust(
            @Parameters(
                            paramLabel = "CERT",
                            description = "A certificate (PEM or DER), or a signed jar, whose signer is meant.")
                    Path certificate,
            @Mixin OutputOptions output)
            throws IOException {
        TrustedSigner signer = store.trust(certificate);
        if (output.json()) {
            output.print(Map.of("trusted", PluginJson.of(signer)), streams);
        } else {
            streams.out()
                    .println("Trusted: " + signer.subject() + ", SHA-256 " + signer.sha256() + ", until "
                            + signer.validUntil() + ".");
        }
        return ExitCode.DONE;
    }

    @Command(
            name = "new",
            description = {
                "Begins a plug-in for a processor: a plain Maven project with descriptor, class and contract test.",
                "'mvn verify' in it makes one jar to install."
            })
    int begin(
            @Parameters(paramLabel = "ID", description = "The plug-in's name, such as com.acme.x1.") String id,
            @Option(
                            names = "--kit",
                            paramLabel = "DIR",
                            defaultValue = ".",
                            description = "The vendors' kit, unpacked (default: this folder, or one in it).")
                    Path kit,
            @Option(names = "--out", paramLabel = "DIR", description = "A new folder (default: ID).")
                    Optional<Path> out,
            @Mixin OutputOptions output)
            throws IOException {
        VendorProject project = new VendorProject(id, VendorKit.in(kit));
        List<String> files = project.write(out.orElse(Path.of(id))).stream()
                .map(Path::toString)
                .toList();
        if (output.json()) {
            output.print(Map.of("files", files), streams);
        } else {
            files.forEach(streams.out()::println);
        }
        return ExitCode.DONE;
    }

    private int print(List<InstalledPlugin> installed, OutputOptions output) {
        if (output.json()) {
            output.print(
                    Map.of("installed", installed.stream().map(PluginJson::of).toList()), streams);
        } else {
            streams.out().printf(ROW, "plug-in", "version", "vendor", "state", "signed by");
            installed.forEach(this::print);
        }
        return ExitCode.DONE;
    }

    private void print(InstalledPlugin plugin) {
        streams.out()
                .printf(
                        ROW,
                        plugin.id(),
                        plugin.version(),
                        plugin.vendor(),
                        PluginJson.state(plugin),
                        plugin.signer().orElse("nobody"));
        if (!plugin.explanation().isEmpty()) {
            streams.err().println("offramp: " + plugin.explanation());
        }
    }
}
