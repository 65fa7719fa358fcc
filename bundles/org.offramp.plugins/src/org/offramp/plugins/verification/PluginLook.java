// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.offramp.api.plugins.OfferedPlugin;
import org.offramp.api.plugins.PluginRefusedException;
import org.offramp.api.plugins.SignatureRule;

/** Looks at jars as {@link PluginVerification} does, and says what it finds instead of refusing it. */
public final class PluginLook {
    private final SignatureCheck signature;
    private final Occupied occupied;
    private final String source;

    /** @param source of the jars, as a command line that trusts their signer would name it */
    public PluginLook(TrustStore trust, Occupied occupied, String source, Clock clock) {
        this.signature = new SignatureCheck(trust, clock.instant());
        this.occupied = occupied;
        this.source = source;
    }

    /**
     * @param label the jar as the user knows it
     * @return empty for the sources of another bundle
     */
    public Optional<OfferedPlugin> at(Path jar, String label) throws IOException {
        JarFacts facts;
        try {
            facts = JarReading.read(jar, label, ArchiveLimits.STANDARD);
        } catch (PluginRefusedException e) {
            return Optional.of(unknown(label, e));
        }
        BundleHeaders bundle = new BundleHeaders(facts);
        return bundle.isOfSources() ? Optional.empty() : Optional.of(described(facts, bundle));
    }

    private static OfferedPlugin unknown(String label, PluginRefusedException refused) {
        String name = label.substring(label.lastIndexOf('/') + 1);
        return new OfferedPlugin(
                label,
                name,
                "",
                name,
                "unknown vendor",
                List.of(),
                Optional.empty(),
                Optional.of(refused.refusal()),
                refused.getMessage());
    }

    private OfferedPlugin described(JarFacts facts, BundleHeaders bundle) {
        try {
            String id = bundle.id();
            Optional<PluginRefusedException> refused = refused(facts, bundle);
            return new OfferedPlugin(
                    facts.label(),
                    id,
                    bundle.version(),
                    bundle.text("Bundle-Name", id),
                    bundle.text("Bundle-Vendor", "unknown vendor"),
                    DeclaredParts.of(facts),
                    signature.certificate(facts).map(Certificates::described),
                    refused.map(PluginRefusedException::refusal),
                    refused.map(refusal -> String.valueOf(refusal.getMessage())).orElse(""));
        } catch (PluginRefusedException e) {
            return unknown(facts.label(), e);
        }
    }

    /** Who could trust or allow it is asked last: nothing is gained by that where it is refused anyway. */
    private Optional<PluginRefusedException> refused(JarFacts facts, BundleHeaders bundle) {
        try {
            bundle.checkAgainst(occupied);
            ContentCheck.check(facts);
            signature.signer(facts, SignatureRule.TRUSTED_SIGNER, certificate -> source);
            return Optional.empty();
        } catch (PluginRefusedException e) {
            return Optional.of(e);
        }
    }
}
