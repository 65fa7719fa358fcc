// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.offramp.api.BadInputException;
import org.offramp.api.plugins.InstalledPlugin;
import org.offramp.api.plugins.OfferedPlugin;
import org.offramp.api.plugins.PluginRefusedException;
import org.offramp.api.plugins.PluginState;
import org.offramp.api.plugins.Refusal;
import org.offramp.api.plugins.SignatureRule;
import org.offramp.plugins.area.IndexEntry;
import org.offramp.plugins.area.Journal;
import org.offramp.plugins.area.PluginIndex;
import org.offramp.plugins.area.StagedJar;
import org.offramp.plugins.area.Staging;
import org.offramp.plugins.area.UserArea;
import org.offramp.plugins.verification.PluginLook;
import org.offramp.plugins.verification.PluginVerification;
import org.offramp.plugins.verification.VerifiedPlugin;
import org.osgi.framework.Version;

/** What users change: verified first, kept next, and installed by the one step that replaces the index. */
final class Installation {
    private final UserArea area;
    private final Reconciliation reconciliation;
    private final PluginIndex index;
    private final Journal journal;

    Installation(UserArea area, Reconciliation reconciliation) {
        this.area = area;
        this.reconciliation = reconciliation;
        this.index = new PluginIndex(area);
        this.journal = new Journal(area, Clock.systemUTC());
    }

    List<OfferedPlugin> look(Path source) throws IOException {
        PluginLook look = reconciliation.look(source);
        List<OfferedPlugin> offers = new ArrayList<>();
        try (Staging staging = Staging.in(area)) {
            for (StagedJar jar : staging.jars(source)) {
                look.at(jar.copy(), jar.label()).ifPresent(offers::add);
            }
        }
        return offers;
    }

    List<InstalledPlugin> install(Path source, SignatureRule rule) throws IOException {
        List<IndexEntry> before = index.read();
        List<IndexEntry> added = new ArrayList<>();
        try (Staging staging = Staging.in(area)) {
            for (VerifiedPlugin plugin : newest(verified(staging.jars(source), rule))) {
                staging.keep(plugin);
                added.add(new IndexEntry(
                        plugin.id(),
                        plugin.version(),
                        plugin.name(),
                        plugin.vendor(),
                        plugin.sha256(),
                        plugin.signer().isPresent() ? SignatureRule.TRUSTED_SIGNER : rule));
            }
        }
        change(() -> index.put(added));
        List<InstalledPlugin> installed = of(added);
        for (InstalledPlugin plugin : installed) {
            if (plugin.state() == PluginState.FAILED) {
                change(() -> index.write(before));
                throw new PluginRefusedException(
                        Refusal.UNRESOLVED,
                        plugin.id() + " " + plugin.version() + " (" + plugin.vendor() + ")",
                        plugin.explanation(),
                        "Nothing was installed.");
            }
        }
        for (InstalledPlugin plugin : installed) {
            journal.note("installed " + plugin.id() + " " + plugin.version() + ", SHA-256 " + plugin.sha256() + ", "
                    + plugin.signer().map(signer -> "signed by " + signer).orElse("unsigned, as the user allowed"));
        }
        return installed;
    }

    private List<VerifiedPlugin> verified(List<StagedJar> jars, SignatureRule rule) throws IOException {
        PluginVerification verification = reconciliation.verification();
        List<VerifiedPlugin> plugins = new ArrayList<>();
        for (StagedJar jar : jars) {
            verification.verify(jar.copy(), jar.label(), rule).ifPresent(plugins::add);
        }
        return plugins;
    }

    /** A site may have several versions of a plug-in. */
    private static Iterable<VerifiedPlugin> newest(List<VerifiedPlugin> plugins) {
        Map<String, VerifiedPlugin> newest = new LinkedHashMap<>();
        plugins.stream()
                .sorted(Comparator.comparing(plugin -> Version.parseVersion(plugin.version())))
                .forEach(plugin -> newest.put(plugin.id(), plugin));
        return newest.values();
    }

    private List<InstalledPlugin> of(List<IndexEntry> entries) {
        List<String> ids = entries.stream().map(IndexEntry::id).toList();
        return reconciliation.plugins().stream()
                .filter(plugin -> ids.contains(plugin.id()))
                .toList();
    }

    InstalledPlugin remove(String id) throws IOException {
        InstalledPlugin plugin = reconciliation.plugins().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BadInputException(id, "There is no plug-in of this id.", available()));
        change(() -> index.remove(id));
        journal.note("removed " + id + " " + plugin.version());
        return plugin;
    }

    private String available() {
        List<String> ids =
                reconciliation.plugins().stream().map(InstalledPlugin::id).toList();
        return "Installed: " + (ids.isEmpty() ? "none" : String.join(", ", ids)) + ".";
    }

    private void change(Writing writing) throws IOException {
        area.changing(() -> {
            writing.run();
            return area;
        });
        reconciliation.run();
    }

    private interface Writing {
        void run() throws IOException;
    }
}
