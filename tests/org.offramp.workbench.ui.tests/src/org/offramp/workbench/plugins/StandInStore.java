// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.plugins;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.offramp.api.plugins.InstalledPlugin;
import org.offramp.api.plugins.OfferedPlugin;
import org.offramp.api.plugins.PluginState;
import org.offramp.api.plugins.PluginStore;
import org.offramp.api.plugins.Refusal;
import org.offramp.api.plugins.SignatureRule;
import org.offramp.api.plugins.TrustedSigner;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/**
 * Stands in front of the user's own plug-ins until it is closed, so that tests of dialogs leave those alone. Jars are
 * called {@code SIGNER.jar}, certificates {@code SIGNER.pem}; nobody but acme is trusted at first, and what mallory has
 * signed was changed afterwards.
 */
public final class StandInStore implements PluginStore, AutoCloseable {
    private final List<TrustedSigner> trusted = new CopyOnWriteArrayList<>(List.of(signer("acme")));
    private final List<InstalledPlugin> installed = new CopyOnWriteArrayList<>();
    private final ServiceRegistration<PluginStore> registration = FrameworkUtil.getBundle(StandInStore.class)
            .getBundleContext()
            .registerService(
                    PluginStore.class, this, new Hashtable<>(Map.of(Constants.SERVICE_RANKING, Integer.MAX_VALUE)));

    private static TrustedSigner signer(String name) {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        return new TrustedSigner("CN=" + name, "0A1B" + name.hashCode(), now, now.plusSeconds(86_400));
    }

    private static String signerOf(Path file, String ending) throws IOException {
        String name = file.getFileName().toString();
        if (!name.endsWith(ending)) {
            throw new IOException(name + " can't be read");
        }
        return name.substring(0, name.length() - ending.length());
    }

    @Override
    public TrustedSigner trust(Path source) throws IOException {
        return trust(signer(signerOf(source, ".pem")));
    }

    @Override
    public TrustedSigner trust(Path source, String sha256) throws IOException {
        return trust(signer(signerOf(source, ".jar")));
    }

    private TrustedSigner trust(TrustedSigner signer) {
        trusted.add(signer);
        return signer;
    }

    @Override
    public List<TrustedSigner> trusted() {
        return List.copyOf(trusted);
    }

    @Override
    public List<OfferedPlugin> look(Path source) throws IOException {
        TrustedSigner signer = signer(signerOf(source, ".jar"));
        Optional<Refusal> refusal = signer.equals(signer("mallory"))
                ? Optional.of(Refusal.TAMPERED)
                : trusted.contains(signer) ? Optional.empty() : Optional.of(Refusal.UNKNOWN_SIGNER);
        return List.of(new OfferedPlugin(
                source.toString(),
                "com.vendor.x1",
                "1.0.0",
                "X1",
                "Vendor",
                List.of("processor x1"),
                Optional.of(signer),
                refusal,
                refusal.map(Refusal::toString).orElse("")));
    }

    @Override
    public List<InstalledPlugin> install(Path source, SignatureRule rule) throws IOException {
        OfferedPlugin offered = look(source).get(0);
        if (offered.refusal().isPresent()) {
            throw new IOException(offered.explanation());
        }
        installed.add(new InstalledPlugin(
                offered.id(),
                offered.version(),
                offered.name(),
                offered.vendor(),
                offered.signer().map(TrustedSigner::subject),
                "00",
                PluginState.RUNNING,
                ""));
        return installed();
    }

    @Override
    public List<InstalledPlugin> installed() {
        return List.copyOf(installed);
    }

    @Override
    public InstalledPlugin remove(String id) throws IOException {
        InstalledPlugin plugin = installed.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IOException(id + " is not installed"));
        installed.remove(plugin);
        return plugin;
    }

    @Override
    public void close() {
        registration.unregister();
    }
}
