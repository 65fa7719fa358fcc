// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageResultsTest {
    private static final Form<Found> FORM = new JsonForm<>(Found.class);
    private static final Found FOUND =
            new Found("exact", List.of(0.1, 1 / 3.0, Double.NaN), Optional.of(new Inner(1e-300)), Optional.empty());

    @TempDir
    Path folder = Path.of("");

    record Inner(double joules) {}

    record Found(String method, List<Double> rates, Optional<Inner> inner, Optional<Inner> other) {}

    @Test
    void anEarlierResultComesBackAsItWas() throws IOException {
        assertThat(results().resume("search", List.of("a"), FORM, () -> FOUND)).isEqualTo(new Resumed<>(FOUND, false));
        assertThat(results().resume("search", List.of("a"), FORM, StageResultsTest::unexpected))
                .isEqualTo(new Resumed<>(FOUND, true));
    }

    @Test
    void otherDependenciesOrAnotherStageMeanOtherWork() throws IOException {
        results().resume("search", List.of("a"), FORM, () -> FOUND);
        Found other = new Found("other", List.of(), Optional.empty(), Optional.empty());
        assertThat(results().resume("search", List.of("b"), FORM, () -> other)).isEqualTo(new Resumed<>(other, false));
        assertThat(results().resume("test", List.of("a"), FORM, () -> other)).isEqualTo(new Resumed<>(other, false));
    }

    @Test
    void aDamagedResultIsFoundOutAgain() throws IOException {
        results().resume("search", List.of("a"), FORM, () -> FOUND);
        Path file = files().filter(each -> !each.toString().endsWith(".sum"))
                .findFirst()
                .orElseThrow();
        Files.writeString(file, Files.readString(file).replace("exact", "exakt"));
        assertThat(results().resume("search", List.of("a"), FORM, () -> FOUND)).isEqualTo(new Resumed<>(FOUND, false));
        assertThat(results()
                        .resume("search", List.of("a"), FORM, StageResultsTest::unexpected)
                        .resumed())
                .isTrue();
    }

    @Test
    void aResultWithoutItsChecksumIsNotComplete() throws IOException {
        results().resume("search", List.of("a"), FORM, () -> FOUND);
        Files.delete(files().filter(each -> each.toString().endsWith(".sum"))
                .findFirst()
                .orElseThrow());
        assertThat(results().resume("search", List.of("a"), FORM, () -> FOUND).resumed())
                .isFalse();
    }

    private StageResults results() {
        return new StageResults(new CacheFolder(folder));
    }

    private Stream<Path> files() throws IOException {
        return Files.list(folder.resolve("stages"));
    }

    private static Found unexpected() {
        throw new AssertionError("This stage is finished and not to be repeated.");
    }
}
