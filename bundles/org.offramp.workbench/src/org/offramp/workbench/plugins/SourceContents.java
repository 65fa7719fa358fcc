// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.plugins;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.offramp.api.plugins.OfferedPlugin;
import org.offramp.api.plugins.Refusal;
import org.offramp.api.plugins.SignatureRule;
import org.offramp.api.plugins.TrustedSigner;

/** What was found in a jar or a site, and what the user has to agree to before it can be installed. */
record SourceContents(Path source, List<OfferedPlugin> plugins) {
    static final SourceContents NONE = new SourceContents(Path.of(""), List.of());

    SourceContents {
        plugins = List.copyOf(plugins);
    }

    /** Those whom to trust is the user's decision; each once. */
    List<TrustedSigner> unknownSigners() {
        return plugins.stream()
                .filter(plugin -> plugin.refusal().equals(Optional.of(Refusal.UNKNOWN_SIGNER)))
                .flatMap(plugin -> plugin.signer().stream())
                .distinct()
                .toList();
    }

    boolean hasUnsigned() {
        return plugins.stream().anyMatch(plugin -> plugin.refusal().equals(Optional.of(Refusal.UNSIGNED)));
    }

    /** What no agreement can change. */
    List<OfferedPlugin> refused() {
        return plugins.stream()
                .filter(plugin -> plugin.refusal()
                        .filter(refusal -> refusal != Refusal.UNKNOWN_SIGNER && refusal != Refusal.UNSIGNED)
                        .isPresent())
                .toList();
    }

    /** Whether nothing of the source would be refused. */
    boolean isInstallable(Agreement agreement) {
        return !plugins.isEmpty()
                && refused().isEmpty()
                && agreement
                        .trusted()
                        .containsAll(unknownSigners().stream()
                                .map(TrustedSigner::sha256)
                                .toList())
                && (agreement.unsigned() || !hasUnsigned());
    }

    /** In a sentence, what stands in the way, or that nothing does. */
    String verdict(Agreement agreement) {
        if (!refused().isEmpty()) {
            return "Of this source nothing can be installed: "
                    + counted(refused().size()) + " refused.";
        }
        if (isInstallable(agreement)) {
            return plugins.size() == 1 ? "It can be installed." : "All " + plugins.size() + " can be installed.";
        }
        return unknownSigners().isEmpty()
                ? (plugins.size() == 1 ? "It isn't" : "Not all of it is") + " signed. Installing it is your decision."
                : "Somebody has signed it whom you don't trust yet. That is your decision.";
    }

    private static String counted(int plugins) {
        return plugins == 1 ? "one plug-in is" : plugins + " plug-ins are";
    }

    /**
     * What the user has agreed to.
     *
     * @param trusted fingerprints (SHA-256) of signers to trust from now on
     * @param unsigned whether plug-ins without a signature are installed, too
     */
    record Agreement(Set<String> trusted, boolean unsigned) {
        static final Agreement NONE = new Agreement(Set.of(), false);

        Agreement {
            trusted = Set.copyOf(trusted);
        }

        SignatureRule rule() {
            return unsigned ? SignatureRule.UNSIGNED_ALLOWED : SignatureRule.TRUSTED_SIGNER;
        }
    }
}
