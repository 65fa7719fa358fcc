// SPDX-License-Identifier: EPL-2.0
package org.offramp.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.product.Product.Outcome;

/** The product from outside, on a network and on data made here. */
class ProductTest {
    private static final int SIGTERM = 15;

    @TempDir
    private Path folder;

    private Product product;

    @BeforeEach
    void install() {
        product = new Product(folder);
    }

    @Test
    void listsTheStrategiesOfAllProviders() {
        Outcome outcome = product.run("strategies", "--json");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("\"mxnet\"", "\"onnxruntime\"", "\"onnx\"", "\"cifar10\"", "\"npz\"");
        assertThat(outcome.out()).contains("\"cut-points\"", "\"global-pool-dense\"", "\"grid-pool-hidden\"");
        assertThat(outcome.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mxnet", "onnxruntime"})
    void evaluatesTheTinyModelOnBothEngines(String engine) throws IOException {
        Outcome outcome = evaluateTiny(engine);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .contains("\"accuracy\": 0.9,", "\"correct\": " + TinyData.RIGHT, "\"samples\": " + TinyData.RECORDS)
                .contains("\"samplesPerSecond\"", "\"engine\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mxnet", "onnxruntime"})
    void leavesNothingInTheTemporaryFolder(String engine) throws IOException {
        evaluateTiny(engine);
        assertThat(filesBelow(product.temporary())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mxnet", "onnxruntime"})
    void attemptsNoNetworkConnection(String engine) throws IOException {
        assumeStrace();
        Path trace = folder.resolve("trace.txt");
        Path model = TinyModel.write(folder.resolve("tiny.onnx"));
        Path data = TinyData.write(folder.resolve("data"));
        Outcome outcome = product.runCommand(List.of(
                "strace",
                "-f",
                "-qq",
                "-e",
                "trace=connect,sendto,sendmmsg",
                "-o",
                trace.toString(),
                Product.script(),
                "evaluate",
                "--backbone",
                model.toString(),
                "--data",
                "cifar10:" + data,
                "--engine",
                engine));
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(Files.readString(trace)).doesNotContain("AF_INET");
    }

    @Test
    void keepsTheMeasuredSettings() throws IOException {
        evaluateTiny("mxnet");
        List<String> kept = filesBelow(product.cache().resolve("offramp/tuning"));
        assertThat(kept).hasSize(1);
        evaluateTiny("mxnet");
        assertThat(filesBelow(product.cache().resolve("offramp/tuning"))).isEqualTo(kept);
    }

    @Test
    void inspectsTheTinyModel() throws IOException {
        Path model = TinyModel.write(folder.resolve("tiny.onnx"));
        Outcome outcome = product.run("inspect", model.toString());
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("image float32[Nx3x32x32]", "scores float32[Nx10]", "1 cut points");
    }

    @Test
    void namesAMissingFile() {
        Outcome outcome = product.run("inspect", "nowhere.onnx");
        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains("nowhere.onnx: There is no such file.")
                .hasLineCount(1);
    }

    @Test
    void refusesATextFileNamedOnnx() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.onnx"), "Remember to train the network.\n".repeat(50));
        Outcome outcome = product.run("inspect", file.toString());
        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err()).contains("notes.onnx").hasLineCount(1);
    }

    @Test
    void saysWhenStandardOutputIsFull() throws IOException {
        Path model = TinyModel.write(folder.resolve("tiny.onnx"));
        Outcome outcome = product.runCommand(
                List.of("sh", "-c", "exec \"$0\" \"$@\" > /dev/full", Product.script(), "inspect", model.toString()));
        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err()).contains("standard output can't be written").hasLineCount(1);
    }

    @Test
    void isSilentWhenTheReaderHasHadEnough() throws IOException {
        Path model = TinyModel.write(folder.resolve("tiny.onnx"));
        Outcome outcome = product.runCommand(List.of(
                "sh", "-c", "{ \"$0\" inspect \"$1\"; echo $? >code; } | true", Product.script(), model.toString()));
        assertThat(outcome.err()).isEmpty();
        assertThat(folder.resolve("code")).content().isEqualTo("0\n");
    }

    @Test
    void readsFilesNamedInUtf8InEveryLocale() throws IOException {
        TinyModel.write(folder.resolve("tiny.onnx"));
        String command = "name=$(printf 'n\\303\\251t.onnx'); mv tiny.onnx \"$name\"; exec \"$0\" inspect \"$name\"";
        Outcome outcome = product.with("LC_ALL", "C").runCommand(List.of("sh", "-c", command, Product.script()));
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("image float32[Nx3x32x32]");
    }

    @Test
    void usesTheTemporaryFolderWhereTheCacheHasNoRoom() {
        Outcome outcome = product.with("XDG_CACHE_HOME", "/dev/null/cache")
                .with("TMPDIR", folder.toString())
                .run("strategies");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(folder).isDirectoryContaining("glob:**/offramp-*");
    }

    @Test
    void stopsWhereNothingCanBeKept() {
        String command = "ulimit -f 100; trap '' XFSZ; exec \"$0\" strategies";
        Outcome outcome =
                product.with("TMPDIR", folder.toString()).runCommand(List.of("sh", "-c", command, Product.script()));
        assertThat(outcome.exitCode()).isEqualTo(4);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("set XDG_CACHE_HOME").hasLineCount(1);
    }

    @Test
    void ignoresARelativeCacheFolder() {
        Outcome outcome = product.with("XDG_CACHE_HOME", "relative").run("strategies");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(folder.resolve("relative")).doesNotExist();
        assertThat(folder.resolve(".cache/offramp/osgi")).isDirectory();
    }

    @Test
    void endsWhenItIsAskedTo() throws IOException, InterruptedException {
        Path model = TinyModel.write(folder.resolve("tiny.onnx"));
        Path data = TinyData.write(folder.resolve("data"));
        String arguments =
                "evaluate --backbone " + model + " --data cifar10:" + data + " --benchmark --rounds 100000000";
        List<String> command = new ArrayList<>(List.of(Product.script()));
        command.addAll(List.of(arguments.split(" ")));
        Process process = product.with("OFFRAMP_JAVA_OPTS", "-Dofframp.progress=terminal")
                .start(command, Redirect.DISCARD, Redirect.PIPE);
        try (BufferedReader err = process.errorReader()) {
            awaitBenchmark(err);
            process.toHandle().destroy(); // leaves the streams open
            assertThat(err.lines()).anyMatch(line -> line.endsWith("offramp: cancelled."));
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(128 + SIGTERM);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void worksWhenTheCacheCantBeWritten() throws IOException {
        Path model = TinyModel.write(folder.resolve("tiny.onnx"));
        Path data = TinyData.write(folder.resolve("data"));
        Outcome outcome = product.run(
                "evaluate", "--backbone", model.toString(), "--data", "cifar10:" + data, "--cache", "/dev/null/cache");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.err()).contains("can't be kept");
    }

    @Test
    void refusesTenMillionNodesWithLittleMemory() throws IOException {
        Path file = folder.resolve("huge.onnx");
        byte[] nodes = new byte[20_000_000];
        for (int i = 0; i < nodes.length; i += 2) {
            nodes[i] = 0x0a;
        }
        Files.write(file, ManyNodes.graph(nodes));
        Outcome outcome = product.with("OFFRAMP_JAVA_OPTS", "-Xmx512m").run("inspect", file.toString());
        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(3);
        assertThat(outcome.err()).contains("huge.onnx", "nodes").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "convince", "inspect", "inspect --json", "evaluate --data cifar10:x"})
    void answersWrongUsageWithExitCodeTwo(String arguments) {
        Outcome outcome = product.run(arguments.isEmpty() ? new String[0] : arguments.split(" "));
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("Usage: offramp");
    }

    private static void assumeStrace() {
        boolean there = Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "strace")));
        if (!there) {
            System.out.println("skipped: ProductTest.attemptsNoNetworkConnection needs strace");
        }
        assumeTrue(there, "strace is missing");
    }

    private Outcome evaluateTiny(String engine) throws IOException {
        Path model = TinyModel.write(folder.resolve("tiny.onnx"));
        Path data = TinyData.write(folder.resolve("data"));
        return product.run(
                "evaluate", "--backbone", model.toString(), "--data", "cifar10:" + data, "--engine", engine, "--json");
    }

    private static void awaitBenchmark(BufferedReader err) throws IOException {
        StringBuilder seen = new StringBuilder();
        while (seen.indexOf("Benchmark") < 0) {
            int next = err.read();
            assertThat(next).as(seen.toString()).isNotNegative();
            seen.append((char) next);
        }
    }

    private static List<String> filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.skip(1).map(Path::toString).sorted().toList();
        }
    }
}
