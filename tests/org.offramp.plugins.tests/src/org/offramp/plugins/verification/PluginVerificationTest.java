// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.plugins.PluginRefusedException;
import org.offramp.api.plugins.Refusal;
import org.offramp.api.plugins.SignatureRule;

/** Jars made and signed here with the JDK's own tools. */
final class PluginVerificationTest {
    private static final String MODEL = "com/acme/Model.class";

    @TempDir
    static Path folder = Path.of("injected");

    private static Optional<TestKeys> made = Optional.empty();

    @BeforeAll
    static void makeKeys() throws IOException {
        made = Optional.of(TestKeys.ofAllKinds(folder));
    }

    private static TestKeys keys() {
        return made.orElseThrow();
    }

    private static Path signed(TestJar jar, String by) throws IOException {
        return keys().sign(jar.write(folder), by);
    }

    private static Optional<VerifiedPlugin> verified(Path jar, SignatureRule rule, String... trusted)
            throws IOException {
        return verification(Clock.systemUTC(), trusted).verify(jar, "x1.jar", rule);
    }

    private static PluginVerification verification(Clock clock, String... trusted) {
        List<X509Certificate> certificates =
                Stream.of(trusted).map(alias -> keys().certificate(alias)).toList();
        return new PluginVerification(
                new TrustStore(certificates),
                new Occupied(Set.of("com.google.gson"), Set.of("com.google.gson", "java.util")),
                certificate -> "the-file.pem",
                clock);
    }

    private static VerifiedPlugin accepted(Path jar, String... trusted) throws IOException {
        return verified(jar, SignatureRule.TRUSTED_SIGNER, trusted).orElseThrow();
    }

    private static PluginRefusedException refused(Path jar, String... trusted) {
        return refused(jar, SignatureRule.TRUSTED_SIGNER, trusted);
    }

    private static PluginRefusedException refused(Path jar, SignatureRule rule, String... trusted) {
        PluginRefusedException refusal =
                catchThrowableOfType(() -> verified(jar, rule, trusted), PluginRefusedException.class);
        assertThat(refusal).as("refusal").isNotNull();
        return refusal;
    }

    @Test
    void acceptsWhatATrustedSignerHasSigned() throws IOException {
        VerifiedPlugin plugin = accepted(signed(TestJar.plugin("com.acme.x1"), "acme"), "other", "acme");
        assertThat(plugin.id()).isEqualTo("com.acme.x1");
        assertThat(plugin.version()).isEqualTo("1.2.0");
        assertThat(plugin.vendor()).isEqualTo("Acme Inc.");
        assertThat(plugin.signer()).contains("CN=Acme Inc.,C=DE");
        assertThat(plugin.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void acceptsPluginsOfOfframpsOwnHouse() throws IOException {
        TestJar jar = TestJar.plugin("org.offramp.vendors.x1").entry("org/offramp/vendors/x1/X1.class", "class");
        assertThat(accepted(signed(jar, "acme"), "acme").id()).isEqualTo("org.offramp.vendors.x1");
    }

    @Test
    void acceptsWhomATrustedAuthorityHasCertified() throws IOException {
        Path jar = signed(TestJar.plugin("com.acme.x1"), "certified");
        assertThat(accepted(jar, "authority").signer()).contains("CN=Certified AG");
        assertThat(refused(jar, "acme").refusal()).isEqualTo(Refusal.UNKNOWN_SIGNER);
    }

    @Test
    void refusesWhatIsNotSigned() throws IOException {
        PluginRefusedException refusal = refused(TestJar.plugin("com.acme.x1").write(folder), "acme");
        assertThat(refusal.refusal()).isEqualTo(Refusal.UNSIGNED);
        assertThat(refusal).hasMessageContaining("x1.jar: It isn't signed.").hasMessageContaining("--allow-unsigned");
    }

    @Test
    void acceptsWhatIsNotSignedWhenTheUserSaysSo() throws IOException {
        Path jar = TestJar.plugin("com.acme.x1").write(folder);
        assertThat(verified(jar, SignatureRule.UNSIGNED_ALLOWED).orElseThrow().signer())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUSTED_SIGNER", "UNSIGNED_ALLOWED"})
    void refusesAnUnknownSignerAndSaysHowToTrustHim(SignatureRule rule) throws IOException {
        PluginRefusedException refusal = refused(signed(TestJar.plugin("com.acme.x1"), "other"), rule, "acme");
        assertThat(refusal.refusal()).isEqualTo(Refusal.UNKNOWN_SIGNER);
        assertThat(refusal)
                .hasMessageContaining("CN=Other Ltd.,C=FR")
                .hasMessageContaining(Certificates.sha256(keys().certificate("other")))
                .hasMessageEndingWith("offramp plugin trust the-file.pem");
    }

    @Test
    void refusesACertificateThatHasExpired() throws IOException {
        PluginRefusedException refusal = refused(signed(TestJar.plugin("com.acme.x1"), "expired"), "expired");
        assertThat(refusal.refusal()).isEqualTo(Refusal.EXPIRED);
        assertThat(refusal).hasMessageContaining("CN=Late GmbH");
    }

    @Test
    void refusesTomorrowWhatExpiresToday() throws IOException {
        Path jar = signed(TestJar.plugin("com.acme.x1"), "acme");
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(31));
        PluginRefusedException refusal = catchThrowableOfType(
                () -> verification(later, "acme").verify(jar, "x1.jar", SignatureRule.TRUSTED_SIGNER),
                PluginRefusedException.class);
        assertThat(refusal.refusal()).isEqualTo(Refusal.EXPIRED);
    }

    @Test
    void refusesAChangedClass() throws IOException {
        Path jar = signed(TestJar.plugin("com.acme.x1"), "acme");
        Path changed = TestJar.of(jar).entry(MODEL, "other").write(folder);
        assertThat(refused(changed, "acme").refusal()).isEqualTo(Refusal.TAMPERED);
        assertThat(refused(changed, SignatureRule.UNSIGNED_ALLOWED, "acme").refusal())
                .isEqualTo(Refusal.TAMPERED);
    }

    @Test
    void refusesAChangedManifest() throws IOException {
        TestJar jar = TestJar.of(signed(TestJar.plugin("com.acme.x1"), "acme"));
        String manifest = new String(jar.get("META-INF/MANIFEST.MF"), StandardCharsets.UTF_8);
        Path changed = jar.entry("META-INF/MANIFEST.MF", manifest.replace("1.2.0", "1.3.0"))
                .write(folder);
        assertThat(refused(changed, "acme").refusal()).isEqualTo(Refusal.TAMPERED);
    }

    @Test
    void refusesAClassThatWasAddedAfterSigning() throws IOException {
        Path jar = signed(TestJar.plugin("com.acme.x1"), "acme");
        Path more = TestJar.of(jar).entry("com/acme/More.class", "more").write(folder);
        assertThat(refused(more, "acme").refusal()).isEqualTo(Refusal.TAMPERED);
        assertThat(refused(more, "acme")).hasMessageContaining("com/acme/More.class");
    }

    @ParameterizedTest
    @ValueSource(strings = {".EC", ".SF"})
    void refusesASignatureOfWhichAPartIsMissing(String part) throws IOException {
        Path jar = signed(TestJar.plugin("com.acme.x1"), "acme");
        Path stripped = TestJar.of(jar).without(part).write(folder);
        assertThat(refused(stripped, SignatureRule.UNSIGNED_ALLOWED, "acme").refusal())
                .isEqualTo(Refusal.TAMPERED);
    }

    @Test
    void countsOnlySignersOfTheWholeJar() throws IOException {
        Path ofAcme = signed(TestJar.plugin("com.acme.x1"), "acme");
        Path more = TestJar.of(ofAcme).entry("com/acme/More.class", "more").write(folder);
        Path ofOtherToo = keys().sign(more, "other");
        assertThat(refused(ofOtherToo, "acme").refusal()).isEqualTo(Refusal.UNKNOWN_SIGNER);
        assertThat(accepted(ofOtherToo, "other").signer()).contains("CN=Other Ltd.,C=FR");
    }

    @Test
    void oneTrustedSignerOfSeveralIsEnough() throws IOException {
        Path both = keys().sign(signed(TestJar.plugin("com.acme.x1"), "other"), "acme");
        assertThat(accepted(both, "acme").signer()).contains("CN=Acme Inc.,C=DE");
    }

    @ParameterizedTest
    @CsvSource({
        "Bundle-SymbolicName, org.offramp.search, CLAIMS_OFFRAMP",
        "Bundle-SymbolicName, org.offramp, CLAIMS_OFFRAMP",
        "Bundle-SymbolicName, com.google.gson, CLAIMS_OFFRAMP",
        "Export-Package, org.offramp.api.cost, CLAIMS_OFFRAMP",
        "Export-Package, com.acme;java.util, CLAIMS_OFFRAMP",
        "Bundle-SymbolicName, a b, NO_PLUGIN",
        "Bundle-Version, one, NO_PLUGIN",
        "Bundle-Activator, com.acme.Model, FORBIDDEN_CONTENT",
        "Bundle-NativeCode, lib.so, FORBIDDEN_CONTENT",
        "Fragment-Host, org.offramp.api, FORBIDDEN_CONTENT",
        "Fragment-Host, system.bundle;extension:=framework, FORBIDDEN_CONTENT",
    })
    void refusesHeaders(String header, String value, Refusal refusal) throws IOException {
        Path jar = signed(TestJar.plugin("com.acme.x1").header(header, value), "acme");
        assertThat(refused(jar, "acme").refusal()).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "org/offramp/api/cost/PartCost.class, CLAIMS_OFFRAMP",
        "META-INF/versions/17/org/offramp/Offramp.class, CLAIMS_OFFRAMP",
        "plugin.xml, FORBIDDEN_CONTENT",
        "lib/libmodel.so, FORBIDDEN_CONTENT",
        "model.DLL, FORBIDDEN_CONTENT",
        "../outside.class, UNSAFE_NAMES",
        "com/../../outside.class, UNSAFE_NAMES",
        "/etc/outside, UNSAFE_NAMES",
        "C:/outside, UNSAFE_NAMES",
        "com\\outside, UNSAFE_NAMES",
        "com/acme/MODEL.class, UNSAFE_NAMES",
        "meta-inf/manifest.mf, UNSAFE_NAMES",
    })
    void refusesEntries(String name, Refusal refusal) throws IOException {
        Path jar = TestJar.plugin("com.acme.x1").entry(name, "content").write(folder);
        assertThat(refused(jar, SignatureRule.UNSIGNED_ALLOWED).refusal()).isEqualTo(refusal);
    }

    @Test
    void looksIntoJarsWithinTheJar() throws IOException {
        byte[] inner =
                new TestJar().entry("org/offramp/api/Strategy.class", "mine").bytes();
        Path jar = TestJar.plugin("com.acme.x1").entry("lib/inner.jar", inner).write(folder);
        assertThat(refused(jar, SignatureRule.UNSIGNED_ALLOWED).refusal()).isEqualTo(Refusal.CLAIMS_OFFRAMP);
    }

    @Test
    void leavesOutTheSourcesOfABundle() throws IOException {
        Path jar = TestJar.plugin("com.acme.x1.source")
                .header("Eclipse-SourceBundle", "com.acme.x1;version=\"1.2.0\"")
                .write(folder);
        assertThat(verified(jar, SignatureRule.TRUSTED_SIGNER)).isEmpty();
    }

    @Test
    void refusesWhatIsNoArchive() throws IOException {
        Path file = Files.writeString(folder.resolve("text.jar"), "no archive at all");
        assertThat(refused(file).refusal()).isEqualTo(Refusal.NO_PLUGIN);
    }

    @Test
    void refusesAJarThatIsNoBundle() throws IOException {
        Path jar = new TestJar().header("Main-Class", "com.acme.Main").write(folder);
        assertThat(refused(jar, SignatureRule.UNSIGNED_ALLOWED).refusal()).isEqualTo(Refusal.NO_PLUGIN);
    }
}
