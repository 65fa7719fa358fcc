// SPDX-License-Identifier: EPL-2.0
package org.offramp.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.product.Product.Outcome;

/** Plug-ins from their vendor's first command to a conversion that uses them, with the product and real tools. */
@TestInstance(Lifecycle.PER_CLASS)
class PluginTest {
    private static final Pattern TRUST = Pattern.compile("offramp plugin trust (\\S+)");
    private static final int MOST_FILES = 8;

    @TempDir
    static Path folder = Path.of("injected");

    private Product product = new Product(folder);
    private Tools tools = new Tools(folder);
    private Optional<DemoInput> demo = Optional.empty();

    @BeforeAll
    void convertTheDemo() {
        product = new Product(folder);
        tools = new Tools(folder);
        demo = Optional.of(DemoInput.of(product, folder));
        assertThat(tools.newVendor("acme", "CN=Acme Inc.")).exists();
    }

    private DemoInput demo() {
        return demo.orElseThrow();
    }

    private void done(Outcome outcome) {
        assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isZero();
    }

    /** A plug-in as a new vendor makes it, outside the repository, with the kit. */
    private Path madeWithTheKit() throws IOException {
        done(product.run("plugin", "new", "com.acme.x1", "--kit", System.getProperty("offramp.kit")));
        Path project = folder.resolve("com.acme.x1");
        try (Stream<Path> files = Files.walk(project)) {
            assertThat(files.filter(Files::isRegularFile)).hasSizeLessThanOrEqualTo(MOST_FILES);
        }
        tools.mavenVerify(project);
        assertThat(project.resolve("target/surefire-reports")).isDirectoryContaining("glob:**X1Test.txt");
        return project;
    }

    @Test
    void aProcessorMadeWithTheKitComesIsUsedAndGoes() throws IOException {
        Path project = madeWithTheKit();
        Path jar = project.resolve("target/com.acme.x1-1.0.0.jar");
        assertRefusedUnlessTrusted(jar);
        Path platform = PluginPlatform.write(
                folder,
                project.resolve("src/main/resources/com/acme/x1/acme-x1.platform"),
                "com.acme.x1",
                List.of("acme-x1"));
        String display = Workbench.display();
        if (display.isEmpty()) {
            done(product.run("plugin", "trust", folder.resolve("acme.pem").toString()));
            done(product.run("plugin", "install", jar.toString()));
            assertIsThereForTheNextCommand(platform);
            assertGoesWithTheNextCommand(platform);
            return;
        }
        try (Workbench workbench = Workbench.start(folder, display)) {
            workbench.ask("open " + platform);
            workbench.await("sheet", texts -> texts.contains("plug-in missing: com.acme.x1 1.0.0"));
            installIn(workbench, jar);
            workbench.await("palette", labels -> labels.contains("acme-x1"));
            workbench.await("sheet", texts -> !texts.contains("plug-in missing"));
            assertIsThereForTheNextCommand(platform);
            assertGoesWithTheNextCommand(platform);
            workbench.await("palette", labels -> !labels.contains("acme-x1"));
            workbench.await("sheet", texts -> texts.contains("plug-in missing: com.acme.x1 1.0.0"));
        }
    }

    private void assertRefusedUnlessTrusted(Path jar) {
        Outcome unsigned = product.run("plugin", "install", jar.toString());
        assertThat(unsigned.exitCode()).isEqualTo(3);
        Outcome unknown =
                product.run("plugin", "install", tools.sign(jar, "acme").toString());
        assertThat(unknown.exitCode()).isEqualTo(3);
        assertThat(unknown.err()).contains("CN=Acme Inc.");
        Matcher command = TRUST.matcher(unknown.err());
        assertThat(command.find()).as(unknown.err()).isTrue();
        assertThat(Path.of(command.group(1))).exists();
    }

    /** By the dialog, as its user would: look, compare the fingerprint, trust, install. */
    private void installIn(Workbench workbench, Path jar) {
        workbench.ask("menu Help > Install Processors");
        workbench.await("read", texts -> texts.startsWith("Install Processors"));
        workbench.ask("type " + jar);
        String asked = workbench.await("read", texts -> texts.contains("[Trust CN=Acme Inc."));
        assertThat(asked)
                .contains("com.acme.x1", "acme-x1", "not trusted yet", tools.fingerprint("acme"))
                .doesNotContain("[Install]");
        workbench.ask("press Trust CN=Acme Inc.");
        workbench.await("read", texts -> texts.contains("[Install]"));
        workbench.ask("press Install");
        workbench.await("read", texts -> texts.contains("com.acme.x1 1.0.0 of Acme is running"));
        workbench.ask("press OK");
    }

    private void assertIsThereForTheNextCommand(Path platform) {
        assertThat(product.run("plugin", "list", "--json").out())
                .contains("\"com.acme.x1\"", "\"CN=Acme Inc.\"", "\"running\"");
        assertThat(product.run("platform", "list", "--json").out()).contains("\"acme-x1\"", "\"com.acme.x1\"");
        done(demo().convertQuickly(product, platform, "with-x1"));
        assertThat(folder.resolve("with-x1/report.json")).content().contains("acme-x1");
    }

    private void assertGoesWithTheNextCommand(Path platform) {
        done(product.run("plugin", "remove", "com.acme.x1"));
        assertThat(product.run("platform", "list", "--json").out()).doesNotContain("acme-x1");
        Outcome missing = demo().convertQuickly(product, platform, "without-x1");
        assertThat(missing.exitCode()).as(missing.err()).isEqualTo(3);
        assertThat(missing.err()).contains("acme-x1", "com.acme.x1 1.0.0");
    }

    private static ForeignJar tools(String version) {
        return new ForeignJar("com.acme.tools", version)
                .component(
                        "AcmeImporter",
                        "backbones.BackboneImporter",
                        "<reference name=\"b\" interface=\"org.offramp.api.backbones.Backbones\" field=\"backbones\"/>")
                .component("AcmePoints", "analysis.AttachPointRule", "")
                .component("AcmeHeads", "analysis.BlueprintRule", "")
                .component("AcmeTrainer", "training.ExitTrainer", "")
                .component(
                        "AcmeSearch",
                        "search.ArchitectureSearch",
                        "<reference name=\"s\" interface=\"org.offramp.api.search.ArchitectureSearch\""
                                + " target=\"(component.name=*ExactSearch)\" field=\"search\"/>");
    }

    @Test
    void oneJarBringsAllKindsOfStrategies() throws IOException {
        Path jar = tools("1.0.0").write(folder);
        done(product.run("plugin", "install", "--allow-unsigned", jar.toString()));
        assertThat(Arrays.stream(product.run("strategies").out().split("\n"))
                        .filter(line -> line.contains("com.acme.tools")))
                .hasSize(5);
        Path backbone = folder.resolve("ecg.acme");
        Files.write(backbone, "ACMENET\n".getBytes(StandardCharsets.US_ASCII));
        Files.write(backbone, Files.readAllBytes(demo().backbone()), StandardOpenOption.APPEND);
        Outcome outcome = demo().convert(
                        product,
                        backbone,
                        demo().platform(),
                        "foreign",
                        "--attach-points",
                        "acme-points",
                        "--blueprint",
                        "acme-heads",
                        "--trainer",
                        "acme-means",
                        "--solver",
                        "acme-search",
                        "--max-accuracy-drop",
                        "1");
        done(outcome);
        assertThat(folder.resolve("foreign/report.json")).content().contains("acme-points", "acme-heads", "acme-means");
        assertThat(outcome.err()).contains("Acme has another search, 1.0.0.");
        done(product.run("plugin", "remove", "com.acme.tools"));
        Outcome gone = demo().convertQuickly(product, demo().platform(), "gone", "--solver", "acme-search");
        assertThat(gone.exitCode()).isEqualTo(3);
        assertThat(gone.err()).contains("acme-search", "exact");
    }

    @Test
    void anUpdateLeavesARunningConversionAsItWas() throws Exception {
        done(product.run(
                "plugin",
                "install",
                "--allow-unsigned",
                tools("1.0.0").write(folder).toString()));
        Path update = tools("2.0.0").write(folder);
        Path waits = folder.resolve("waits");
        Product patient = new Product(folder).with("OFFRAMP_JAVA_OPTS", "-Dacme.waits=" + waits);
        CompletableFuture<Outcome> running = CompletableFuture.supplyAsync(
                () -> demo().convertQuickly(patient, demo().platform(), "updated", "--solver", "acme-search"));
        while (!Files.exists(waits) && !running.isDone()) {
            Thread.onSpinWait();
        }
        done(product.run("plugin", "install", "--allow-unsigned", update.toString()));
        Outcome outcome = running.get();
        done(outcome);
        assertThat(outcome.err()).contains("Acme has another search, 1.0.0.");
        assertThat(product.run("plugin", "list", "--json").out()).contains("\"2.0.0\"", "\"running\"");
        done(product.run("plugin", "remove", "com.acme.tools"));
    }

    @Test
    void theVendorsSiteInstallsAsAWhole() {
        Product another = new Product(folder)
                .with("XDG_DATA_HOME", folder.resolve("another").toString());
        done(another.run("plugin", "install", "--allow-unsigned", System.getProperty("offramp.vendors")));
        assertThat(another.run("platform", "list").out())
                .contains("stm32h7", "ethos-u55-256", "rk3588-npu", "x86-server", "link: ");
    }

    @Test
    void whatIsFaultyFailsAloneAndNamesItsVendor() throws IOException {
        String vendor = "com.acme.faulty 1.0.0 (Acme Inc.)";
        List<String> faults = List.of("throwing", "hanging", "undefined", "negative", "scribbling");
        ForeignJar faulty = new ForeignJar("com.acme.faulty", "1.0.0")
                .component("FaultyReport", "report.ReportWriter", "")
                .component("FaultyImporter", "backbones.BackboneImporter", "");
        faults.forEach(fault -> faulty.component(
                "Faulty$" + fault.substring(0, 1).toUpperCase(Locale.ROOT) + fault.substring(1),
                "cost.ProcessorModel",
                ""));
        done(product.run(
                "plugin", "install", "--allow-unsigned", faulty.write(folder).toString()));
        Product hasty = new Product(folder).with("OFFRAMP_JAVA_OPTS", "-Dofframp.plugins.patience=5");
        Path descriptor = Path.of(System.getProperty("basedir", "."), "foreign/com/acme/faulty/faulty.platform");

        Path throwing = PluginPlatform.write(folder, descriptor, "com.acme.faulty", List.of("throwing"));
        Outcome alone = demo().convertQuickly(hasty, throwing, "faulty");
        assertThat(alone.exitCode()).as(alone.out() + alone.err()).isEqualTo(3);
        assertThat(alone.err()).contains(vendor, "not today");

        Path all = PluginPlatform.write(folder, descriptor, "com.acme.faulty", faults);
        Outcome together = demo().convertQuickly(hasty, all, "together");
        done(together);
        assertThat(together.err()).contains("'faulty-report' of " + vendor, "no page left");
        String report = Files.readString(folder.resolve("together/report.json"));
        for (List<String> fault : List.of(
                List.of("throwing", "not today"),
                List.of("hanging", "no answer within 5 s"),
                List.of("undefined", "NaN"),
                List.of("negative", "-1.0 J"),
                List.of("scribbling", "no answer within 5 s"))) {
            assertThat(report)
                    .containsPattern(
                            "'" + fault.get(0) + "'[^\n]*of " + Pattern.quote(vendor) + "[^\n]*" + fault.get(1));
        }
        Path text = Files.writeString(folder.resolve("no-network.txt"), "a text");
        assertThat(product.run("inspect", text.toString()).err())
                .contains("'faulty-importer' of " + vendor, "who knows");
        done(product.run("plugin", "remove", "com.acme.faulty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"staging", "jars"})
    void aCrashDuringInstallationLeavesTheOldStateOrTheNew(String step) throws Exception {
        Path first = simple("1.0.0").write(folder);
        Path second = simple("2.0.0").write(folder);
        done(product.run("plugin", "install", "--allow-unsigned", first.toString()));
        Path watched = folder.resolve("data/offramp/plugins").resolve(step);
        long before = filesIn(watched);
        Process install = product.start(
                List.of(Product.script(), "plugin", "install", "--allow-unsigned", second.toString()),
                Redirect.DISCARD,
                Redirect.DISCARD);
        while (install.isAlive() && filesIn(watched) == before) {
            Thread.onSpinWait();
        }
        install.destroyForcibly().waitFor();
        Outcome list = product.run("plugin", "list", "--json");
        done(list);
        assertThat(list.out().split("\"id\": \"com.acme.tools\"", -1)).hasSize(2);
        assertThat(list.out()).containsPattern("\"version\": \"[12].0.0\"").contains("\"running\"");
        assertThat(filesIn(folder.resolve("data/offramp/plugins/jars"))).isOne();
        done(product.run("plugin", "remove", "com.acme.tools"));
    }

    private static ForeignJar simple(String version) {
        return new ForeignJar("com.acme.tools", version).component("AcmePoints", "analysis.AttachPointRule", "");
    }

    private static long filesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
