// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.compute.EngineSettings;
import org.offramp.graph.Network;
import org.offramp.pipeline.RecordingProgress;
import org.offramp.pipeline.ReferenceEngine;
import org.offramp.pipeline.TinyNetworks;
import org.offramp.pipeline.storage.CacheFolder;

class EngineTuningTest {
    private static final Network NETWORK = TinyNetworks.identity(2);

    @TempDir
    Path folder = Path.of("");

    private final RecordingProgress progress = new RecordingProgress();

    private EngineSettings settings(ReferenceEngine engine) {
        return settings(engine, folder, NETWORK, List.of("scores"), 2);
    }

    private EngineSettings settings(
            ReferenceEngine engine, Path cache, Network network, List<String> tensors, int cores) {
        return new EngineTuning(new CacheFolder(cache), new SpeedMeasurement(0), cores)
                .settings(engine, network, tensors, progress);
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("tuning"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    @Test
    void measuresOnceAndRemembers() throws IOException {
        ReferenceEngine first = new ReferenceEngine();
        EngineSettings measured = settings(first);
        assertThat(first.prepared).isNotEmpty();
        assertThat(onlyFile()).hasContent(SettingsText.of(measured));

        ReferenceEngine second = new ReferenceEngine();
        assertThat(settings(second)).isEqualTo(measured);
        assertThat(second.prepared).isEmpty();
        assertThat(progress.notes).isEmpty();
    }

    @Test
    void believesWhatIsRemembered() throws IOException {
        settings(new ReferenceEngine());
        EngineSettings other = new EngineSettings("plain", 2, 16);
        Files.writeString(onlyFile(), SettingsText.of(other));
        assertThat(settings(new ReferenceEngine())).isEqualTo(other);
    }

    private void assertMeasuresAgain(ReferenceEngine engine, Network network, List<String> tensors, int cores) {
        settings(engine, folder, network, tensors, cores);
        assertThat(engine.prepared).isNotEmpty();
    }

    @Test
    void measuresAgainForAnythingElse() {
        settings(new ReferenceEngine());
        List<String> plain = List.of("plain");
        List<String> scores = List.of("scores");
        assertMeasuresAgain(new ReferenceEngine(), TinyNetworks.identity(3), scores, 2);
        assertMeasuresAgain(new ReferenceEngine(), TinyNetworks.reversed(2), scores, 2);
        assertMeasuresAgain(new ReferenceEngine(), NETWORK, List.of("scores", "x"), 2);
        assertMeasuresAgain(new ReferenceEngine(), NETWORK, scores, 1);
        assertMeasuresAgain(new ReferenceEngine("other", "1.0", plain), NETWORK, scores, 2);
        assertMeasuresAgain(new ReferenceEngine("reference", "2.0", plain), NETWORK, scores, 2);
        assertMeasuresAgain(new ReferenceEngine("reference", "1.0", List.of("fused")), NETWORK, scores, 2);
        assertThat(progress.notes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "damaged",
                "variant=plain\nworkers=1\n",
                "variant=gone\nworkers=1\nbatchSize=4\n",
                "variant=plain\nworkers=5000\nbatchSize=4\n",
                "variant=plain\nworkers=1\nbatchSize=2000000000\n"
            })
    void aDamagedFileIsNotedAndMeasuredAgain(String damaged) throws IOException {
        settings(new ReferenceEngine());
        Files.writeString(onlyFile(), damaged);

        ReferenceEngine engine = new ReferenceEngine();
        EngineSettings measured = settings(engine);
        assertThat(engine.prepared).isNotEmpty();
        assertThat(progress.notes).singleElement().asString().contains(folder.toString(), "measured again");
        assertThat(onlyFile()).hasContent(SettingsText.of(measured));
    }

    @Test
    void bytesThatAreNoTextAreDamageToo() throws IOException {
        settings(new ReferenceEngine());
        Files.write(onlyFile(), new byte[] {(byte) 0xff, (byte) 0xfe, (byte) 0x80});
        settings(new ReferenceEngine());
        assertThat(progress.notes).singleElement().asString().contains("measured again");
    }

    @Test
    void aCacheThatCannotBeWrittenIsNotedAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "precious");
        ReferenceEngine engine = new ReferenceEngine();
        assertThat(settings(engine, file, NETWORK, List.of("scores"), 1)).isNotNull();
        assertThat(engine.prepared).isNotEmpty();
        assertThat(progress.notes).singleElement().asString().contains("can't be kept in " + file, "--cache");
        assertThat(file).hasContent("precious");
    }
}
