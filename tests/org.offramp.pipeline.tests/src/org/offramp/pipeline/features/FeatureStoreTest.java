// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.extraction.FeatureSet;

class FeatureStoreTest {
    private static final int WIDTH = 3;

    @TempDir
    private Path folder = Path.of("");

    /** Sample s has the values 10s, 10s + 1, 10s + 2 and the label s % 7. */
    private static void append(FeatureWriter writer, int from, int to) throws IOException {
        float[] values = new float[(to - from) * WIDTH];
        for (int i = 0; i < values.length; i++) {
            values[i] = 10 * (from + i / WIDTH) + i % WIDTH;
        }
        writer.append(
                values, IntStream.range(from, to).map(sample -> sample % 7).toArray());
    }

    private static void fill(FeatureStore store, int samples) throws IOException {
        try (FeatureWriter writer = store.write("gap", WIDTH)) {
            append(writer, 0, samples / 3);
            append(writer, samples / 3, samples);
            writer.complete();
        }
    }

    private static void assertHolds(FeatureSet features, int samples) {
        assertThat(features.size()).isEqualTo(samples);
        assertThat(features.width()).isEqualTo(WIDTH);
        for (int sample = samples - 1; sample >= 0; sample--) {
            float[] target = new float[WIDTH + 2];
            features.copyTo(sample, target, 1);
            assertThat(target).containsExactly(0, 10 * sample, 10 * sample + 1, 10 * sample + 2, 0);
            assertThat(features.label(sample)).isEqualTo(sample % 7);
        }
    }

    /** Room for one sample, for less than one, for some, for many. */
    @ParameterizedTest
    @ValueSource(longs = {12, 1, 40, 1 << 30})
    void givesBackWhatWasWrittenWhateverTheSizeOfItsMappings(long mostMappedBytes) throws IOException {
        FeatureStore store = new FeatureStore(folder.resolve("new"), mostMappedBytes);
        fill(store, 100);
        assertHolds(store.open("gap").orElseThrow(), 100);
    }

    @Test
    void growsBeyondItsBuffers() throws IOException {
        FeatureStore store = new FeatureStore(folder);
        fill(store, 20_001);
        assertHolds(store.open("gap").orElseThrow(), 20_001);
    }

    @Test
    void writesValuesAndThenLabelsLittleEndian() throws IOException {
        fill(new FeatureStore(folder), 2);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("gap.features")))
                .order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[6];
        bytes.asFloatBuffer().get(values);
        assertThat(values).containsExactly(0, 1, 2, 10, 11, 12);
        assertThat(bytes.getInt(24)).isEqualTo(0);
        assertThat(bytes.getInt(28)).isEqualTo(1);
        assertThat(bytes.capacity()).isEqualTo(32);
    }

    @Test
    void keepsSeveralFilesApart() throws IOException {
        FeatureStore store = new FeatureStore(folder);
        fill(store, 10);
        try (FeatureWriter other = store.write("grid", 1)) {
            other.append(new float[] {5}, new int[] {2});
            other.complete();
        }
        assertHolds(store.open("gap").orElseThrow(), 10);
        assertThat(store.open("grid").orElseThrow().label(0)).isEqualTo(2);
    }

    @Test
    void hasNothingThatWasntWritten() throws IOException {
        assertThat(new FeatureStore(folder).open("gap")).isEmpty();
    }

    @Test
    void leavesNothingOfWhatIsntComplete() throws IOException {
        FeatureStore store = new FeatureStore(folder);
        try (FeatureWriter writer = store.write("gap", WIDTH)) {
            append(writer, 0, 50_000);
        }
        assertThat(store.open("gap")).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void keepsTheOlderFileUntilTheNewOneIsComplete() throws IOException {
        FeatureStore store = new FeatureStore(folder);
        fill(store, 10);
        try (FeatureWriter writer = store.write("gap", WIDTH)) {
            append(writer, 0, 5);
            assertHolds(store.open("gap").orElseThrow(), 10);
            writer.complete();
        }
        assertHolds(store.open("gap").orElseThrow(), 5);
        assertThat(files()).containsExactlyInAnyOrder("gap.features", "gap.note");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void takesADamagedFileForNone() throws IOException {
        FeatureStore store = new FeatureStore(folder);
        fill(store, 10);
        Path file = folder.resolve("gap.features");
        byte[] sound = Files.readAllBytes(file);
        for (int place : new int[] {0, 60, 119, 120, sound.length - 1}) {
            byte[] damaged = sound.clone();
            damaged[place] ^= 4;
            Files.write(file, damaged);
            assertThat(store.open("gap")).as("byte " + place).isEmpty();
        }
        Files.write(file, Arrays.copyOf(sound, sound.length - 1));
        assertThat(store.open("gap")).isEmpty();
        Files.write(file, Arrays.copyOf(sound, sound.length + 1));
        assertThat(store.open("gap")).isEmpty();
        Files.write(file, sound);
        assertHolds(store.open("gap").orElseThrow(), 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "samples=10\nwidth=3\n", "samples=x\nwidth=3\ncrc32c=00000000\n"})
    void takesAFileWithADamagedNoteForNone(String note) throws IOException {
        FeatureStore store = new FeatureStore(folder);
        fill(store, 10);
        Files.writeString(folder.resolve("gap.note"), note);
        assertThat(store.open("gap")).isEmpty();
    }

    @Test
    void takesAFileWithoutItsNoteForNone() throws IOException {
        FeatureStore store = new FeatureStore(folder);
        fill(store, 10);
        Files.delete(folder.resolve("gap.note"));
        assertThat(store.open("gap")).isEmpty();
    }

    @Test
    void refusesValuesThatDontFitTheLabels() throws IOException {
        try (FeatureWriter writer = new FeatureStore(folder).write("gap", WIDTH)) {
            assertThatThrownBy(() -> writer.append(new float[5], new int[2]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("5 values for 2 samples of 3");
        }
    }

    @Test
    void refusesFeaturesWithoutValues() {
        assertThatThrownBy(() -> new FeatureStore(folder).write("gap", 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
