// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.plugins.OfferedPlugin;
import org.offramp.api.plugins.Refusal;
import org.offramp.api.plugins.TrustedSigner;

/** What is told of a jar before anybody decides about it. */
final class PluginLookTest {
    @TempDir
    static Path folder = Path.of("injected");

    private static Optional<TestKeys> made = Optional.empty();

    @BeforeAll
    static void makeKeys() throws IOException {
        made = Optional.of(new TestKeys(folder, "acme", "other"));
    }

    private static Optional<OfferedPlugin> look(Path jar, String... trusted) throws IOException {
        List<X509Certificate> certificates = Stream.of(trusted)
                .map(alias -> made.orElseThrow().certificate(alias))
                .toList();
        return new PluginLook(
                        new TrustStore(certificates), new Occupied(Set.of(), Set.of()), "the-site", Clock.systemUTC())
                .at(jar, "site/x1.jar");
    }

    private static OfferedPlugin offered(Path jar, String... trusted) throws IOException {
        return look(jar, trusted).orElseThrow();
    }

    private static Path signed(TestJar jar, String by) throws IOException {
        return made.orElseThrow().sign(jar.write(folder), by);
    }

    @Test
    void tellsWhatATrustedSignerOffers() throws IOException {
        OfferedPlugin plugin = offered(signed(TestJar.plugin("com.acme.x1"), "acme"), "acme");
        assertThat(plugin.jar()).isEqualTo("site/x1.jar");
        assertThat(plugin.id()).isEqualTo("com.acme.x1");
        assertThat(plugin.version()).isEqualTo("1.2.0");
        assertThat(plugin.vendor()).isEqualTo("Acme Inc.");
        assertThat(plugin.signer().map(TrustedSigner::subject)).contains("CN=Acme Inc.,C=DE");
        assertThat(plugin.refusal()).isEmpty();
        assertThat(plugin.explanation()).isEmpty();
    }

    @Test
    void namesAnUnknownSignerAndHisFingerprint() throws IOException {
        OfferedPlugin plugin = offered(signed(TestJar.plugin("com.acme.x1"), "other"), "acme");
        assertThat(plugin.refusal()).contains(Refusal.UNKNOWN_SIGNER);
        assertThat(plugin.signer().map(TrustedSigner::sha256))
                .contains(Certificates.sha256(made.orElseThrow().certificate("other")));
        assertThat(plugin.explanation()).endsWith("offramp plugin trust the-site");
    }

    @Test
    void namesTheTrustedOneOfTwoSigners() throws IOException {
        Path both = made.orElseThrow().sign(signed(TestJar.plugin("com.acme.x1"), "other"), "acme");
        assertThat(offered(both, "acme").signer().map(TrustedSigner::subject)).contains("CN=Acme Inc.,C=DE");
    }

    @Test
    void saysThatOneIsNotSigned() throws IOException {
        OfferedPlugin plugin = offered(TestJar.plugin("com.acme.x1").write(folder));
        assertThat(plugin.refusal()).contains(Refusal.UNSIGNED);
        assertThat(plugin.signer()).isEmpty();
    }

    @Test
    void doesNotAskForTrustWhereItWouldBeRefusedAnyway() throws IOException {
        Path jar = signed(TestJar.plugin("com.acme.x1").header("Bundle-Activator", "com.acme.Model"), "other");
        assertThat(offered(jar, "acme").refusal()).contains(Refusal.FORBIDDEN_CONTENT);
    }

    @Test
    void tellsWhatCanNotBeReadByItsFile() throws IOException {
        Path file = Files.writeString(folder.resolve("text.jar"), "no archive at all");
        OfferedPlugin plugin = offered(file);
        assertThat(plugin.name()).isEqualTo("x1.jar");
        assertThat(plugin.refusal()).contains(Refusal.NO_PLUGIN);
        assertThat(plugin.explanation()).startsWith("site/x1.jar: It is damaged");
        assertThat(offered(TestJar.plugin("a b").write(folder)).refusal()).contains(Refusal.NO_PLUGIN);
    }

    @Test
    void namesDescriptorsAndServices() throws IOException {
        String component = """
                <scr:component name="x"><service><provide interface="org.offramp.api.%s"/></service></scr:component>
                """;
        Path jar = TestJar.plugin("com.acme.x1")
                .entry("com/acme/x2.platform", "x2")
                .entry("com/acme/x1.platform", "x1")
                .entry("OSGI-INF/x1.xml", component.formatted("cost.ProcessorModel"))
                .entry("OSGI-INF/reader.xml", component.formatted("backbones.BackboneImporter"))
                .write(folder);
        assertThat(offered(jar).brings()).containsExactly("x1", "x2", "BackboneImporter");
        Path undescribed = TestJar.plugin("com.acme.x1")
                .entry("OSGI-INF/x1.xml", component.formatted("cost.ProcessorModel"))
                .write(folder);
        assertThat(offered(undescribed).brings()).containsExactly("ProcessorModel");
    }

    @Test
    void leavesOutTheSourcesOfABundle() throws IOException {
        Path jar = TestJar.plugin("com.acme.x1.source")
                .header("Eclipse-SourceBundle", "com.acme.x1;version=\"1.2.0\"")
                .write(folder);
        assertThat(look(jar)).isEmpty();
    }
}
