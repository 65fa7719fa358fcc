// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.offramp.api.BadInputException;
import org.offramp.api.plugins.InstalledPlugin;
import org.offramp.api.plugins.OfferedPlugin;
import org.offramp.api.plugins.PluginRefusedException;
import org.offramp.api.plugins.PluginState;
import org.offramp.api.plugins.PluginStore;
import org.offramp.api.plugins.Refusal;
import org.offramp.api.plugins.SignatureRule;
import org.offramp.api.plugins.TrustedSigner;

/** A store where any source is one unsigned plug-in. */
final class FakePlugins implements PluginStore {
    private final List<InstalledPlugin> installed = new ArrayList<>();

    @Override
    public List<InstalledPlugin> installed() {
        return installed;
    }

    @Override
    public List<OfferedPlugin> look(Path source) {
        return List.of();
    }

    @Override
    public List<InstalledPlugin> install(Path source, SignatureRule rule) {
        if (rule == SignatureRule.TRUSTED_SIGNER) {
            throw new PluginRefusedException(
                    Refusal.UNSIGNED, source.toString(), "It isn't signed.", "Ask its vendor for a signed one.");
        }
        installed.add(new InstalledPlugin(
                "com.acme.x1", "1.2.0", "Acme X1", "Acme Inc.", Optional.empty(), "ab12", PluginState.RUNNING, ""));
        return installed;
    }

    @Override
    public InstalledPlugin remove(String id) {
        return installed.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BadInputException(id, "There is no plug-in of this id.", "Installed: none."));
    }

    @Override
    public TrustedSigner trust(Path source, String sha256) {
        return trust(source);
    }

    @Override
    public TrustedSigner trust(Path source) {
        return new TrustedSigner("CN=Acme Inc.", "cd34", Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
    }

    @Override
    public List<TrustedSigner> trusted() {
        return List.of();
    }
}
