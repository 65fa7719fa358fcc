// SPDX-License-Identifier: EPL-2.0
package org.offramp.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private Path input = folder;

    /** The input of a first conversion; what it leaves in the cache makes the others short. */
    @BeforeAll
    void convertTheDemo() {
        product = new Product(folder);
        tools = new Tools(folder);
        Outcome demo = product.run("demo", "--out", "demo", "--quiet");
        assertThat(demo.exitCode()).as(demo.err()).isZero();
        input = folder.resolve("demo").resolve("input");
        assertThat(tools.newVendor("acme", "CN=Acme Inc.")).exists();
    }

    private Outcome convert(Path platform, String out, String... more) {
        return convert(input.resolve("synthetic-ecg.onnx"), platform, out, more);
    }

    private Outcome convert(Path backbone, Path platform, String out, String... more) {
        return convert(product, backbone, platform, out, more);
    }

    private Outcome convert(Product with, Path backbone, Path platform, String out, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "convert",
                "--backbone",
                backbone.toString(),
                "--data",
                "npz:" + input.resolve("synthetic-ecg.npz") + "?split=train",
                "--test",
                "npz:" + input.resolve("synthetic-ecg.npz") + "?split=test",
                "--platform",
                platform.toString(),
                "--out",
                out));
        arguments.addAll(Arrays.asList(more));
        return with.run(arguments.toArray(String[]::new));
    }

    private void done(Outcome outcome) {
        assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isZero();
    }

    /** A platform of one processor that names its model, from the descriptor of that. */
    private Path platform(Path descriptor, String model, String bundle) throws IOException {
        String text = Files.readString(descriptor)
                .replaceFirst(
                        "<processors ",
                        "<processors modelId=\"" + model + "\" bundle=\"" + bundle + "\" version=\"1.0.0\" ");
        return Files.writeString(folder.resolve(model + ".platform"), text);
    }

    @Test
    void aProcessorMadeWithTheKitComesIsUsedAndGoes() throws IOException {
        Path project = folder.resolve("com.acme.x1");
        done(product.run("plugin", "new", "com.acme.x1", "--kit", System.getProperty("offramp.kit")));
        try (Stream<Path> files = Files.walk(project)) {
            assertThat(files.filter(Files::isRegularFile)).hasSizeLessThanOrEqualTo(MOST_FILES);
        }
        tools.mavenVerify(project);
        Path jar = project.resolve("target/com.acme.x1-1.0.0.jar");
        assertThat(project.resolve("target/surefire-reports")).isDirectoryContaining("glob:**X1Test.txt");

        Outcome unsigned = product.run("plugin", "install", jar.toString());
        assertThat(unsigned.exitCode()).isEqualTo(3);
        Outcome unknown =
                product.run("plugin", "install", tools.sign(jar, "acme").toString());
        assertThat(unknown.exitCode()).isEqualTo(3);
        assertThat(unknown.err()).contains("CN=Acme Inc.");
        Matcher command = TRUST.matcher(unknown.err());
        assertThat(command.find()).as(unknown.err()).isTrue();
        done(product.run("plugin", "trust", command.group(1)));
        done(product.run("plugin", "install", jar.toString()));

        assertThat(product.run("plugin", "list", "--json").out())
                .contains("\"com.acme.x1\"", "\"CN=Acme Inc.\"", "\"running\"");
        assertThat(product.run("platform", "list", "--json").out()).contains("\"acme-x1\"", "\"com.acme.x1\"");
        Path platform =
                platform(project.resolve("src/main/resources/com/acme/x1/acme-x1.platform"), "acme-x1", "com.acme.x1");
        done(convert(platform, "with-x1", "--blueprint", "global-pool-dense", "--max-accuracy-drop", "1"));
        assertThat(folder.resolve("with-x1/report.json")).content().contains("acme-x1");

        done(product.run("plugin", "remove", "com.acme.x1"));
        assertThat(product.run("platform", "list", "--json").out()).doesNotContain("acme-x1");
        Outcome missing = convert(platform, "without-x1");
        assertThat(missing.exitCode()).isEqualTo(3);
        assertThat(missing.err()).contains("acme-x1", "com.acme.x1 1.0.0");
    }

    @Test
    void oneJarBringsAllKindsOfStrategies() throws IOException {
        Path jar = new ForeignJar("com.acme.tools", "1.0.0")
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
                                + " target=\"(component.name=*ExactSearch)\" field=\"search\"/>")
                .write(folder);
        done(product.run("plugin", "install", "--allow-unsigned", jar.toString()));
        assertThat(Arrays.stream(product.run("strategies").out().split("\n"))
                        .filter(line -> line.contains("com.acme.tools")))
                .hasSize(5);
        Path backbone = folder.resolve("ecg.acme");
        Files.write(backbone, "ACMENET\n".getBytes(StandardCharsets.US_ASCII));
        Files.write(backbone, Files.readAllBytes(input.resolve("synthetic-ecg.onnx")), StandardOpenOption.APPEND);
        Outcome outcome = convert(
                backbone,
                demoPlatform(),
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
        assertThat(outcome.err()).contains("Acme has another search.");
        done(product.run("plugin", "remove", "com.acme.tools"));
        Outcome gone = convert(demoPlatform(), "gone", "--solver", "acme-search");
        assertThat(gone.exitCode()).isEqualTo(3);
        assertThat(gone.err()).contains("acme-search", "exact");
    }

    private Path demoPlatform() throws IOException {
        try (Stream<Path> files = Files.list(input)) {
            return files.filter(file -> file.toString().endsWith(".platform"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aFaultyProcessorTakesNoPartAndHasNoOtherConversionFail() throws IOException {
        ForeignJar faulty = new ForeignJar("com.acme.faulty", "1.0.0");
        for (String type : List.of("Throwing", "Hanging", "Undefined", "Negative")) {
            faulty.component("Faulty$" + type, "cost.ProcessorModel", "");
        }
        done(product.run(
                "plugin", "install", "--allow-unsigned", faulty.write(folder).toString()));
        Product hasty = new Product(folder).with("OFFRAMP_JAVA_OPTS", "-Dofframp.plugins.patience=5");
        assertThat(hasty.run("platform", "list", "--json").out())
                .contains("\"throwing\"", "\"hanging\"", "\"undefined\"", "\"negative\"");
        Path descriptor = Path.of(System.getProperty("basedir", "."), "foreign/com/acme/faulty/faulty.platform");
        for (List<String> fault : List.of(
                List.of("throwing", "not today"),
                List.of("hanging", "no answer within 5 s"),
                List.of("undefined", "NaN"),
                List.of("negative", "-1.0 J"))) {
            Outcome outcome = convert(
                    hasty,
                    input.resolve("synthetic-ecg.onnx"),
                    platform(descriptor, fault.get(0), "com.acme.faulty"),
                    "faulty");
            assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isEqualTo(3);
            assertThat(outcome.err()).contains("com.acme.faulty 1.0.0 (Acme Inc.)", fault.get(1));
        }
        done(convert(demoPlatform(), "healthy", "--blueprint", "global-pool-dense", "--max-accuracy-drop", "1"));
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
        assertThat(product.run("strategies").out()).contains("acme-points");
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
