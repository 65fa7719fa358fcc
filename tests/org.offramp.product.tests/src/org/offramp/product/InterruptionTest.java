// SPDX-License-Identifier: EPL-2.0
package org.offramp.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.product.Product.Outcome;

/** A conversion that is killed again and again, each time later, and ends as if nothing had happened. */
class InterruptionTest {
    /** Traces of ever later stages: the first features, the first trained head, a profile, a search, some graphs. */
    private static final List<String> TRACES = List.of(
            "**/features/*/*.features",
            "**/heads/*",
            "**/stages/calibration-*.sum",
            "**/stages/search-*.sum",
            "**/deployment/{.partial-,}segment-0*");

    @TempDir
    Path folder = Path.of("injected");

    @Test
    void aKilledConversionGoesOnWhereItWas() throws Exception {
        Product product = new Product(folder);
        Outcome undisturbed = product.run("demo", "--out", "undisturbed", "--cache", "cache1");
        assertThat(undisturbed.exitCode()).as(undisturbed.err()).isZero();

        for (String trace : TRACES) {
            killAt(product, trace);
        }
        Outcome resumed = product.run("demo", "--out", "killed", "--cache", "cache2", "--json");

        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(folder.resolve("killed/deployment/manifest.json"))
                .hasSameBinaryContentAs(folder.resolve("undisturbed/deployment/manifest.json"));
        assertThat(Files.readString(folder.resolve("killed/report.json")).replaceAll("\\s+", ""))
                .containsPattern("\"extract\",\"seconds\":[^,]*,\"resumed\":true")
                .containsPattern("\"train\",\"seconds\":[^,]*,\"resumed\":true")
                .containsPattern("\"evaluate\",\"seconds\":[^,]*,\"resumed\":true")
                .containsPattern("\"search\",\"seconds\":[^,]*,\"resumed\":true")
                .contains("\"backboneForwardSamples\":0");
        assertThat(found("**/.partial*")).isEmpty();
    }

    /** Runs the conversion until a file is there, or until it ends, and kills it as the system would. */
    private void killAt(Product product, String trace) throws Exception {
        Process process = product.start(
                List.of(Product.script(), "demo", "--out", "killed", "--cache", "cache2"),
                Redirect.DISCARD,
                Redirect.DISCARD);
        while (found(trace).isEmpty() && !process.waitFor(5, TimeUnit.MILLISECONDS)) {
            continue;
        }
        process.destroyForcibly();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    private List<Path> found(String pattern) throws IOException {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        try (Stream<Path> files = Stream.of("killed", "cache2")
                .map(folder::resolve)
                .filter(Files::isDirectory)
                .flatMap(InterruptionTest::walk)) {
            return files.filter(matcher::matches).toList();
        }
    }

    private static Stream<Path> walk(Path root) {
        try (Stream<Path> files = Files.find(root, 9, (file, attributes) -> attributes.isRegularFile())) {
            return files.toList().stream();
        } catch (IOException | UncheckedIOException e) {
            return Stream.empty(); // files come and go while it is looked at
        }
    }
}
