// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.offramp.api.plugins.OfferedPlugin;
import org.offramp.api.plugins.Refusal;
import org.offramp.api.plugins.SignatureRule;
import org.offramp.api.plugins.TrustedSigner;
import org.offramp.workbench.plugins.SourceContents.Agreement;

final class SourceContentsTest {
    private static final TrustedSigner ACME =
            new TrustedSigner("CN=Acme Inc.", "ab12", Instant.EPOCH, Instant.parse("2036-11-27T12:05:41Z"));
    private static final Agreement TRUST_ACME = new Agreement(Set.of("ab12"), false);
    private static final Agreement UNSIGNED = new Agreement(Set.of(), true);

    private static OfferedPlugin plugin(Optional<TrustedSigner> signer, Optional<Refusal> refusal) {
        return new OfferedPlugin(
                "x1.jar", "com.acme.x1", "1.0.0", "X1", "Acme Inc.", List.of("acme-x1"), signer, refusal, "Why.");
    }

    private static SourceContents contents(OfferedPlugin... plugins) {
        return new SourceContents(Path.of("site"), Arrays.asList(plugins));
    }

    private static final OfferedPlugin TRUSTED = plugin(Optional.of(ACME), Optional.empty());
    private static final OfferedPlugin UNKNOWN = plugin(Optional.of(ACME), Optional.of(Refusal.UNKNOWN_SIGNER));
    private static final OfferedPlugin NOT_SIGNED = plugin(Optional.empty(), Optional.of(Refusal.UNSIGNED));
    private static final OfferedPlugin TAMPERED = plugin(Optional.of(ACME), Optional.of(Refusal.TAMPERED));

    @Test
    void needsNoAgreementWhereTheSignerIsTrusted() {
        assertThat(contents(TRUSTED).isInstallable(Agreement.NONE)).isTrue();
        assertThat(contents(TRUSTED).verdict(Agreement.NONE)).isEqualTo("It can be installed.");
        assertThat(contents(TRUSTED, TRUSTED).verdict(Agreement.NONE)).isEqualTo("All 2 can be installed.");
    }

    @Test
    void asksOnceForASignerOfSeveral() {
        SourceContents contents = contents(UNKNOWN, UNKNOWN, TRUSTED);
        assertThat(contents.unknownSigners()).containsExactly(ACME);
        assertThat(contents.isInstallable(Agreement.NONE)).isFalse();
        assertThat(contents.isInstallable(UNSIGNED)).isFalse();
        assertThat(contents.isInstallable(TRUST_ACME)).isTrue();
        assertThat(contents.verdict(Agreement.NONE)).contains("whom you don't trust yet");
    }

    @Test
    void installsWhatIsNotSignedOnlyOnDemand() {
        assertThat(contents(NOT_SIGNED).isInstallable(TRUST_ACME)).isFalse();
        assertThat(contents(NOT_SIGNED).verdict(TRUST_ACME)).startsWith("It isn't signed.");
        assertThat(contents(NOT_SIGNED, TRUSTED).verdict(TRUST_ACME)).startsWith("Not all of it is signed.");
        assertThat(contents(NOT_SIGNED).isInstallable(UNSIGNED)).isTrue();
        assertThat(contents(NOT_SIGNED, UNKNOWN).isInstallable(UNSIGNED)).isFalse();
        assertThat(contents(NOT_SIGNED, UNKNOWN).isInstallable(new Agreement(Set.of("ab12"), true)))
                .isTrue();
        assertThat(UNSIGNED.rule()).isEqualTo(SignatureRule.UNSIGNED_ALLOWED);
        assertThat(TRUST_ACME.rule()).isEqualTo(SignatureRule.TRUSTED_SIGNER);
    }

    @Test
    void installsNothingOfASourceOfWhichOneIsRefused() {
        SourceContents contents = contents(TRUSTED, TAMPERED);
        assertThat(contents.refused()).containsExactly(TAMPERED);
        assertThat(contents.isInstallable(new Agreement(Set.of("ab12"), true))).isFalse();
        assertThat(contents.verdict(Agreement.NONE)).contains("one plug-in is refused");
    }

    @Test
    void hasNothingToInstallBeforeASourceIsGiven() {
        assertThat(SourceContents.NONE.isInstallable(UNSIGNED)).isFalse();
    }
}
