// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.live.LiveRule;
import com.acme.live.WrongRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.BadInputException;
import org.offramp.api.decision.DecisionRule;
import org.offramp.api.plugins.InstalledPlugin;
import org.offramp.api.plugins.PluginRefusedException;
import org.offramp.api.plugins.PluginState;
import org.offramp.api.plugins.PluginUse;
import org.offramp.api.plugins.Refusal;
import org.offramp.api.plugins.SignatureRule;
import org.offramp.plugins.area.IndexEntry;
import org.offramp.plugins.area.PluginIndex;
import org.offramp.plugins.area.Staging;
import org.offramp.plugins.area.UserArea;
import org.offramp.plugins.running.Patience;
import org.offramp.plugins.verification.Sha256;
import org.offramp.plugins.verification.TestJar;
import org.offramp.plugins.verification.TestKeys;
import org.offramp.plugins.verification.VerifiedPlugin;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** Plug-ins that come, change and go in a running framework. */
final class UserPluginsTest {
    private static final String ID = "com.acme.live";
    private static final long MOST_MILLIS = 5_000;

    @TempDir
    Path folder = Path.of("injected");

    private final BundleContext context =
            FrameworkUtil.getBundle(UserPluginsTest.class).getBundleContext();
    private UserArea area = new UserArea(folder);
    private Optional<UserPlugins> product = Optional.empty();

    @BeforeEach
    void start() {
        area = new UserArea(folder.resolve("area"));
        product = Optional.of(new UserPlugins(context, area, Patience.STANDARD));
    }

    @AfterEach
    void stop() {
        product.ifPresent(UserPlugins::stop);
    }

    private UserPlugins plugins() {
        return product.orElseThrow();
    }

    private void restart() {
        stop();
        product = Optional.of(new UserPlugins(context, area, Patience.STANDARD));
    }

    private Path jar(String id, String version) throws IOException {
        return jar(id, version, LiveRule.class);
    }

    private Path jar(String id, String version, Class<?> rule) throws IOException {
        String type = rule.getSimpleName();
        try (InputStream code = rule.getResourceAsStream(type + ".class")) {
            return TestJar.plugin(id)
                    .header("Bundle-Version", version)
                    .header(
                            "Import-Package",
                            "org.offramp.api;version=\"[1.0,2)\",org.offramp.api.decision;version=\"[1.0,2)\"")
                    .header("Service-Component", "OSGI-INF/rule.xml")
                    .entry("com/acme/live/" + type + ".class", code.readAllBytes())
                    .entry("OSGI-INF/rule.xml", """
                        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="live">
                          <implementation class="com.acme.live.%s"/>
                          <service><provide interface="org.offramp.api.decision.DecisionRule"/></service>
                        </scr:component>
                        """.formatted(type))
                    .write(folder);
        }
    }

    /** What another bundle sees. */
    private BundleContext outside() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> "org.apache.felix.scr".equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow()
                .getBundleContext();
    }

    /** Bundle and version of the rules that others can find. */
    private List<String> rules() throws InvalidSyntaxException {
        return outside().getServiceReferences(DecisionRule.class, null).stream()
                .map(outside()::getService)
                .map(rule -> rule.id() + " " + FrameworkUtil.getBundle(rule.getClass()))
                .map(text -> text.replaceAll(" \\[\\d+\\]", ""))
                .toList();
    }

    /** What another product of the user does when it installs a jar. */
    private void installElsewhere(Path jar, String version) throws IOException {
        String sha256 = Sha256.of(jar);
        try (Staging staging = Staging.in(area)) {
            staging.keep(new VerifiedPlugin(jar, "x", ID, version, "Live", "Acme", sha256, Optional.empty()));
        }
        new PluginIndex(area)
                .put(List.of(new IndexEntry(ID, version, "Live", "Acme", sha256, SignatureRule.UNSIGNED_ALLOWED)));
    }

    private InstalledPlugin only() {
        assertThat(plugins().installed()).hasSize(1);
        return plugins().installed().get(0);
    }

    @Test
    void comesIsGuardedAndGoes() throws Exception {
        plugins().install(jar(ID, "1.0.0"), SignatureRule.UNSIGNED_ALLOWED);
        assertThat(only().state()).isEqualTo(PluginState.RUNNING);
        assertThat(rules()).containsExactly("live-rule com.acme.live_1.0.0");
        ServiceReference<DecisionRule> reference = outside().getServiceReference(DecisionRule.class);
        assertThat(outside().getService(reference)).hasToString("guarded com.acme.live.LiveRule");
        plugins().remove(ID);
        assertThat(rules()).isEmpty();
        assertThat(plugins().installed()).isEmpty();
    }

    @Test
    void appearsWhenAnotherProductInstallsIt() throws Exception {
        ServiceTracker<DecisionRule, DecisionRule> tracker = new ServiceTracker<>(outside(), DecisionRule.class, null);
        tracker.open();
        installElsewhere(jar(ID, "1.0.0"), "1.0.0");
        assertThat(tracker.waitForService(MOST_MILLIS)).isNotNull();
        tracker.close();
    }

    @Test
    void isThereAgainAtTheNextStart() throws Exception {
        plugins().install(jar(ID, "1.0.0"), SignatureRule.UNSIGNED_ALLOWED);
        restart();
        assertThat(rules()).containsExactly("live-rule com.acme.live_1.0.0");
    }

    @Test
    void isVerifiedAgainAtTheNextStart() throws Exception {
        plugins().install(jar(ID, "1.0.0"), SignatureRule.UNSIGNED_ALLOWED);
        Files.copy(jar(ID, "1.0.1"), area.jar(only().sha256()), StandardCopyOption.REPLACE_EXISTING);
        restart();
        assertThat(only().state()).isEqualTo(PluginState.REFUSED);
        assertThat(only().explanation()).contains("isn't the one that was installed");
        assertThat(rules()).isEmpty();
    }

    @Test
    void anUpdateWaitsForTheEndOfAllUses() throws Exception {
        plugins().install(jar(ID, "1.0.0"), SignatureRule.UNSIGNED_ALLOWED);
        PluginUse.Span first = plugins().begin();
        PluginUse.Span second = plugins().begin();
        plugins().install(jar(ID, "2.0.0"), SignatureRule.UNSIGNED_ALLOWED);
        assertThat(only().state()).isEqualTo(PluginState.WAITING);
        first.close();
        assertThat(rules()).containsExactly("live-rule com.acme.live_1.0.0");
        second.close();
        assertThat(rules()).containsExactly("live-rule com.acme.live_2.0.0");
        assertThat(only().state()).isEqualTo(PluginState.RUNNING);
    }

    @Test
    void aRemovalWaitsToo() throws Exception {
        plugins().install(jar(ID, "1.0.0"), SignatureRule.UNSIGNED_ALLOWED);
        try (PluginUse.Span use = plugins().begin()) {
            plugins().remove(ID);
            assertThat(rules()).hasSize(1);
        }
        assertThat(rules()).isEmpty();
        assertThat(plugins().installed()).isEmpty();
    }

    @Test
    void doesNotTakeAnothersId() throws Exception {
        plugins().install(jar(ID, "1.0.0"), SignatureRule.UNSIGNED_ALLOWED);
        Path same = jar("com.acme.other", "1.0.0");
        assertThatThrownBy(() -> plugins().install(same, SignatureRule.UNSIGNED_ALLOWED))
                .isInstanceOf(PluginRefusedException.class)
                .hasMessageContaining("id is taken by com.acme.live");
        assertThat(only().id()).isEqualTo(ID);
        assertThat(rules()).containsExactly("live-rule com.acme.live_1.0.0");
    }

    @Test
    void doesNotKeepWhatNeedsWhatIsNotThere() throws Exception {
        Path jar = TestJar.plugin("com.acme.future")
                .header("Import-Package", "org.offramp.api.decision;version=\"[9.0,10)\"")
                .write(folder);
        assertThatThrownBy(() -> plugins().install(jar, SignatureRule.UNSIGNED_ALLOWED))
                .isInstanceOf(PluginRefusedException.class)
                .hasMessageContaining("org.offramp.api.decision");
        assertThat(plugins().installed()).isEmpty();
    }

    @Test
    void aRefusedJarLeavesNothing() throws Exception {
        Path jar = jar(ID, "1.0.0");
        assertThatThrownBy(() -> plugins().install(jar, SignatureRule.TRUSTED_SIGNER))
                .isInstanceOf(PluginRefusedException.class);
        assertThat(plugins().installed()).isEmpty();
        assertThat(area.jars()).doesNotExist();
    }

    @Test
    void namesThoseThereAreWhenAskedForAnother() throws Exception {
        plugins().install(jar(ID, "1.0.0"), SignatureRule.UNSIGNED_ALLOWED);
        assertThatThrownBy(() -> plugins().remove("com.acme.x2"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("Installed: com.acme.live.");
    }

    @Test
    void looksWithoutInstalling() throws Exception {
        Path jar = jar(ID, "1.0.0");
        assertThat(plugins().look(jar))
                .singleElement()
                .satisfies(offer -> assertThat(offer.id()).isEqualTo(ID))
                .satisfies(offer -> assertThat(offer.refusal()).contains(Refusal.UNSIGNED))
                .satisfies(offer -> assertThat(offer.brings()).containsExactly("DecisionRule"));
        assertThat(plugins().installed()).isEmpty();
        assertThat(rules()).isEmpty();
        assertThat(area.jars()).doesNotExist();
    }

    @Test
    void trustsOnlyTheFingerprintThatWasConfirmed() throws Exception {
        TestKeys keys = new TestKeys(folder, "acme");
        Path jar = keys.sign(jar(ID, "1.0.0"), "acme");
        String sha256 = plugins().look(jar).get(0).signer().orElseThrow().sha256();
        assertThatThrownBy(() -> plugins().trust(jar, sha256.replace(sha256.charAt(0), 'x')))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("isn't signed with the certificate");
        assertThat(plugins().trusted()).isEmpty();
        assertThat(plugins().trust(jar, sha256).sha256()).isEqualTo(sha256);
        assertThat(plugins().look(jar).get(0).refusal()).isEmpty();
        assertThat(plugins().install(jar, SignatureRule.TRUSTED_SIGNER)).hasSize(1);
    }

    @Test
    void saysThatNothingCanBeKept() throws Exception {
        stop();
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        product = Optional.of(new UserPlugins(context, new UserArea(file.resolve("area")), Patience.STANDARD));
        Path jar = jar(ID, "1.0.0");
        assertThatThrownBy(() -> plugins().install(jar, SignatureRule.UNSIGNED_ALLOWED))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith(file.resolve("area") + ": Your plug-ins are kept there, but nothing can be")
                .hasMessageEndingWith("set XDG_DATA_HOME to a folder of yours.");
    }

    @Test
    void doesNotKeepWhatFailsWhenItIsAskedWhoItIs() throws Exception {
        Path jar = jar(ID, "1.0.0", WrongRule.class);
        assertThatThrownBy(() -> plugins().install(jar, SignatureRule.UNSIGNED_ALLOWED))
                .isInstanceOf(PluginRefusedException.class)
                .hasMessageContaining("com.acme.live 1.0.0 (Acme Inc.) fails: clock: It is -1 Hz.");
        assertThat(plugins().installed()).isEmpty();
        assertThat(rules()).isEmpty();
    }

    @Test
    void startsAlsoWithWhatFailsByNow() throws Exception {
        installElsewhere(jar(ID, "1.0.0", WrongRule.class), "1.0.0");
        restart();
        assertThat(only().state()).isEqualTo(PluginState.FAILED);
        assertThat(only().explanation()).contains("It is -1 Hz.");
        plugins().install(jar("com.acme.other", "1.0.0"), SignatureRule.UNSIGNED_ALLOWED);
        assertThat(rules()).containsExactly("live-rule com.acme.other_1.0.0");
    }
}
