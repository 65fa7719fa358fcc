// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.offramp.api.plugins.SignatureRule;

/** Verifies jars: sizes and names first, then who signed them, then what they are. */
public final class PluginVerification {
    private final TrustStore trust;
    private final Occupied occupied;
    private final UnknownSigners unknown;
    private final Clock clock;

    public PluginVerification(TrustStore trust, Occupied occupied, UnknownSigners unknown, Clock clock) {
        this.trust = trust;
        this.occupied = occupied;
        this.unknown = unknown;
        this.clock = clock;
    }

    /**
     * @param label the jar as the user knows it
     * @return empty for the sources of another bundle
     * @throws org.offramp.api.plugins.PluginRefusedException when the jar isn't accepted
     */
    public Optional<VerifiedPlugin> verify(Path jar, String label, SignatureRule rule) throws IOException {
        JarFacts facts = JarReading.read(jar, label, ArchiveLimits.STANDARD);
        BundleHeaders bundle = new BundleHeaders(facts);
        if (bundle.isOfSources()) {
            return Optional.empty();
        }
        String id = bundle.id();
        Optional<String> signer = new SignatureCheck(trust, clock.instant()).signer(facts, rule, unknown);
        bundle.checkAgainst(occupied);
        ContentCheck.check(facts);
        return Optional.of(new VerifiedPlugin(
                jar,
                label,
                id,
                bundle.version(),
                bundle.text("Bundle-Name", id),
                bundle.text("Bundle-Vendor", "unknown vendor"),
                Sha256.of(jar),
                signer));
    }
}
