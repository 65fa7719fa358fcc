// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.plugins;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.offramp.api.plugins.InstalledPlugin;
import org.offramp.api.plugins.OfferedPlugin;
import org.offramp.api.plugins.PluginState;
import org.offramp.api.plugins.Refusal;
import org.offramp.api.plugins.TrustedSigner;

/** Plug-ins and signers in words. */
final class PluginWords {
    private static final Pattern BYTE = Pattern.compile("..");

    private PluginWords() {}

    /** As keytool shows it, so that the two can be compared. */
    static String fingerprint(String sha256) {
        return BYTE.matcher(sha256.toUpperCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining(":"));
    }

    static String signature(OfferedPlugin plugin) {
        Optional<String> signer = plugin.signer().map(TrustedSigner::subject);
        if (plugin.refusal().isEmpty()) {
            return signer.map(subject -> "signed by " + subject).orElse("");
        }
        return switch (plugin.refusal().get()) {
            case UNSIGNED -> "not signed";
            case UNKNOWN_SIGNER -> "signed by " + signer.orElse("somebody") + ", not trusted yet";
            case EXPIRED -> "refused: certificate expired";
            case TAMPERED -> "refused: changed after signing";
            default -> "refused";
        };
    }

    /** What is asked in so many words isn't repeated here. */
    static String details(OfferedPlugin plugin) {
        String title = plugin.id() + (plugin.version().isEmpty() ? "" : " " + plugin.version()) + ", of "
                + plugin.vendor() + ".\n";
        String signed = plugin.signer()
                .map(signer -> "Signed by " + signer.subject() + ", certificate valid until "
                        + LocalDate.ofInstant(signer.validUntil(), ZoneOffset.UTC) + ".\n")
                .orElse("");
        return title + signed + (isDecision(plugin) ? "" : plugin.explanation());
    }

    /** Whether it is installed as soon as the user agrees. */
    private static boolean isDecision(OfferedPlugin plugin) {
        return plugin.refusal()
                .filter(refusal -> refusal == Refusal.UNSIGNED || refusal == Refusal.UNKNOWN_SIGNER)
                .isPresent();
    }

    static String state(InstalledPlugin plugin) {
        return plugin.state().name().toLowerCase(Locale.ROOT);
    }

    static String details(InstalledPlugin plugin) {
        return plugin.id() + " " + plugin.version() + ", of " + plugin.vendor() + ". SHA-256 of its jar:\n"
                + plugin.sha256() + "\n" + plugin.explanation();
    }

    /** What has become of a plug-in that was just installed. */
    static String news(InstalledPlugin plugin) {
        String name = plugin.id() + " " + plugin.version() + " of " + plugin.vendor();
        return plugin.state() == PluginState.RUNNING
                ? name + " is running: what it brings can be chosen now."
                : name + ": " + plugin.explanation();
    }
}
