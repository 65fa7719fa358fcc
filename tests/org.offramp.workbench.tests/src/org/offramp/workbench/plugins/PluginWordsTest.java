// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.offramp.api.plugins.InstalledPlugin;
import org.offramp.api.plugins.OfferedPlugin;
import org.offramp.api.plugins.PluginState;
import org.offramp.api.plugins.Refusal;
import org.offramp.api.plugins.TrustedSigner;

final class PluginWordsTest {
    private static final TrustedSigner ACME =
            new TrustedSigner("CN=Acme Inc.", "ab12cd", Instant.EPOCH, Instant.parse("2036-11-27T12:05:41Z"));

    private static OfferedPlugin plugin(Optional<Refusal> refusal) {
        return new OfferedPlugin(
                "x1.jar", "com.acme.x1", "1.0.0", "X1", "Acme", List.of(), Optional.of(ACME), refusal, "The reason.");
    }

    @Test
    void writesFingerprintsAsKeytoolDoes() {
        assertThat(PluginWords.fingerprint("ab12cd")).isEqualTo("AB:12:CD");
    }

    @ParameterizedTest
    @CsvSource({
        "UNSIGNED, not signed",
        "UNKNOWN_SIGNER, 'signed by CN=Acme Inc., not trusted yet'",
        "EXPIRED, refused: certificate expired",
        "TAMPERED, refused: changed after signing",
        "CLAIMS_OFFRAMP, refused",
    })
    void saysOfTheSignatureWhatMatters(Refusal refusal, String words) {
        assertThat(PluginWords.signature(plugin(Optional.of(refusal)))).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void explainsARefusalThatIsNoDecision(Refusal refusal) {
        boolean isDecision = refusal == Refusal.UNSIGNED || refusal == Refusal.UNKNOWN_SIGNER;
        assertThat(PluginWords.details(plugin(Optional.of(refusal))).contains("The reason."))
                .isEqualTo(!isDecision);
    }

    @Test
    void namesPluginVendorAndSigner() {
        assertThat(PluginWords.signature(plugin(Optional.empty()))).isEqualTo("signed by CN=Acme Inc.");
        assertThat(PluginWords.details(plugin(Optional.empty())))
                .contains("com.acme.x1 1.0.0, of Acme", "CN=Acme Inc.", "2036-11-27");
    }

    @Test
    void tellsWhetherTheInstalledOneRuns() {
        assertThat(PluginWords.news(installed(PluginState.RUNNING, ""))).contains("can be chosen now");
        assertThat(PluginWords.news(installed(PluginState.WAITING, "Later."))).endsWith("Later.");
    }

    private static InstalledPlugin installed(PluginState state, String explanation) {
        return new InstalledPlugin("com.acme.x1", "1.0.0", "X1", "Acme", Optional.empty(), "cd34", state, explanation);
    }
}
