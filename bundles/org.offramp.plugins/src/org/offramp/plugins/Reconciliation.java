// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.offramp.api.BadInputException;
import org.offramp.api.plugins.InstalledPlugin;
import org.offramp.api.plugins.PluginRefusedException;
import org.offramp.api.plugins.PluginState;
import org.offramp.api.plugins.PluginUse;
import org.offramp.api.plugins.Refusal;
import org.offramp.plugins.area.IndexEntry;
import org.offramp.plugins.area.JarsInUse;
import org.offramp.plugins.area.PluginIndex;
import org.offramp.plugins.area.SignerFiles;
import org.offramp.plugins.area.UserArea;
import org.offramp.plugins.running.RunningBundles;
import org.offramp.plugins.verification.PluginLook;
import org.offramp.plugins.verification.PluginVerification;
import org.offramp.plugins.verification.TrustStore;
import org.offramp.plugins.verification.VerifiedPlugin;

/**
 * Makes what runs what the index says: verifies each jar before it is run, runs what is new, stops what is gone. While
 * somebody uses the plug-ins, nothing that runs is stopped.
 */
final class Reconciliation implements PluginUse {
    private final UserArea area;
    private final RunningBundles bundles;
    private final PluginIndex index;
    private final JarsInUse inUse;
    private final Uses uses = new Uses(this::run);
    private final Map<String, InstalledPlugin> plugins = new TreeMap<>();
    private String seen = "";

    Reconciliation(UserArea area, RunningBundles bundles) {
        this.area = area;
        this.bundles = bundles;
        this.index = new PluginIndex(area);
        this.inUse = new JarsInUse(area);
    }

    @Override
    public Span begin() {
        return uses.begin();
    }

    synchronized List<InstalledPlugin> plugins() {
        return List.copyOf(plugins.values());
    }

    /** @throws BadInputException when the index is damaged */
    void checkIndex() {
        try {
            index.read();
        } catch (IOException e) {
            throw new BadInputException(
                    area.folder(), "The list of plug-ins can't be read.", "Check its permissions.", e);
        }
    }

    synchronized void runIfChanged() {
        if (!fingerprint().equals(seen)) {
            run();
        } else {
            complain();
        }
    }

    private String fingerprint() {
        String trust;
        try (var files = Files.list(area.trusted())) {
            trust = files.map(Path::toString).sorted().collect(Collectors.joining("\n"));
        } catch (IOException e) {
            trust = "";
        }
        return index.fingerprint() + "\n" + trust;
    }

    synchronized void run() {
        if (!inUse.hasBegun()) {
            inUse.begin();
        }
        seen = fingerprint();
        try {
            apply(index.read());
        } catch (IOException | BadInputException e) {
            // what runs goes on running; listing the plug-ins names the trouble
        }
    }

    private void apply(List<IndexEntry> entries) throws IOException {
        Map<IndexEntry, VerifiedPlugin> sound = new LinkedHashMap<>();
        Map<String, InstalledPlugin> known = new TreeMap<>();
        PluginVerification verification = verification();
        for (IndexEntry entry : entries) {
            try {
                sound.put(entry, verified(entry, verification));
            } catch (PluginRefusedException e) {
                known.put(entry.id(), described(entry, Optional.empty(), PluginState.REFUSED, e.getMessage()));
            } catch (IOException e) {
                known.put(
                        entry.id(),
                        described(
                                entry,
                                Optional.empty(),
                                PluginState.FAILED,
                                "Its jar can't be read: " + e.getMessage() + ". Install it again."));
            }
        }
        known.putAll(replaceRunning(sound));
        plugins.clear();
        plugins.putAll(known);
        complain();
    }

    private VerifiedPlugin verified(IndexEntry entry, PluginVerification verification) throws IOException {
        Path jar = area.jar(entry.sha256());
        String label = entry.id() + " " + entry.version() + " (" + entry.vendor() + ")";
        return verification
                .verify(jar, label, entry.rule())
                .filter(plugin ->
                        plugin.sha256().equals(entry.sha256()) && plugin.id().equals(entry.id()))
                .orElseThrow(() -> new PluginRefusedException(
                        Refusal.TAMPERED, label, "Its jar isn't the one that was installed.", "Install it again."));
    }

    PluginVerification verification() throws IOException {
        return new PluginVerification(
                TrustStore.in(area.trusted()), bundles.occupied(area.jars()), new SignerFiles(area), Clock.systemUTC());
    }

    PluginLook look(Path source) throws IOException {
        return new PluginLook(
                TrustStore.in(area.trusted()), bundles.occupied(area.jars()), source.toString(), Clock.systemUTC());
    }

    private Map<String, InstalledPlugin> replaceRunning(Map<IndexEntry, VerifiedPlugin> sound) {
        Set<Path> wanted = sound.values().stream().map(VerifiedPlugin::jar).collect(Collectors.toSet());
        List<Path> ending = new ArrayList<>(bundles.jars());
        ending.removeAll(wanted);
        boolean waits = !uses.isFree() && !ending.isEmpty();
        Set<String> waiting = waits ? idsOf(ending) : Set.of();
        if (!waits) {
            bundles.stop(ending);
        }
        List<Path> starting = sound.entrySet().stream()
                .filter(each -> !waiting.contains(each.getKey().id()))
                .map(each -> each.getValue().jar())
                .filter(jar -> !bundles.jars().contains(jar))
                .sorted(Comparator.comparing(Path::toString))
                .toList();
        Map<Path, String> failed = bundles.start(starting);
        bundles.stop(failed.keySet());
        Map<String, InstalledPlugin> known = new TreeMap<>();
        waiting.forEach(id -> known.put(id, waiting(plugins.get(id))));
        sound.forEach((entry, plugin) -> known.put(entry.id(), state(entry, plugin, failed, waiting)));
        return known;
    }

    private Set<String> idsOf(List<Path> jars) {
        return plugins.values().stream()
                .filter(plugin -> jars.contains(area.jar(plugin.sha256())))
                .map(InstalledPlugin::id)
                .collect(Collectors.toSet());
    }

    private static InstalledPlugin state(
            IndexEntry entry, VerifiedPlugin plugin, Map<Path, String> failed, Set<String> waiting) {
        String failure = failed.getOrDefault(plugin.jar(), "");
        if (!failure.isEmpty()) {
            return described(
                    entry, plugin.signer(), PluginState.FAILED, failure + " Ask its vendor for one for this Offramp.");
        }
        return waiting.contains(entry.id())
                ? waiting(described(entry, plugin.signer(), PluginState.WAITING, ""))
                : described(entry, plugin.signer(), PluginState.RUNNING, "");
    }

    private static InstalledPlugin waiting(InstalledPlugin plugin) {
        return new InstalledPlugin(
                plugin.id(),
                plugin.version(),
                plugin.name(),
                plugin.vendor(),
                plugin.signer(),
                plugin.sha256(),
                PluginState.WAITING,
                "It is changed when the conversion that runs has ended.");
    }

    private static InstalledPlugin described(
            IndexEntry entry, Optional<String> signer, PluginState state, String explanation) {
        return new InstalledPlugin(
                entry.id(), entry.version(), entry.name(), entry.vendor(), signer, entry.sha256(), state, explanation);
    }

    /** Strategies come up and fail also later. */
    private void complain() {
        bundles.complaints().forEach((jar, complaints) -> {
            if (!complaints.isEmpty()) {
                plugins.replaceAll((id, plugin) -> area.jar(plugin.sha256()).equals(jar)
                        ? new InstalledPlugin(
                                id,
                                plugin.version(),
                                plugin.name(),
                                plugin.vendor(),
                                plugin.signer(),
                                plugin.sha256(),
                                PluginState.FAILED,
                                String.join(" ", complaints))
                        : plugin);
            }
        });
    }

    void close() {
        inUse.close();
    }
}
