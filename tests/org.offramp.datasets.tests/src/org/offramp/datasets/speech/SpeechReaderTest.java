// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.BadInputException;
import org.offramp.api.Omission;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.Dataset;
import org.offramp.api.datasets.SampleCursor;
import org.offramp.api.datasets.SampleLayout;

class SpeechReaderTest {
    private static final byte[] CLIP = WavFiles.tone(1000, 440);

    @TempDir
    Path folder = Path.of("");

    @Test
    void numbersTheWordsOfTheReferenceInItsOrder() throws IOException {
        for (String word : new String[] {"_Unknown_", "_silence_", "Yes", "down", "STOP"}) {
            WavFiles.write(folder, word + "/a.wav", CLIP);
        }
        Dataset dataset = open("");
        assertThat(dataset.classes()).isEqualTo(12);
        assertThat(labels(dataset)).containsExactly(0, 7, 9, 10, 11);
    }

    @Test
    void numbersOtherWordsAlphabetically() throws IOException {
        for (String word : new String[] {"yes", "zero", "cat", "_silence_"}) {
            WavFiles.write(folder, word + "/a.wav", CLIP);
        }
        Dataset dataset = open("");
        assertThat(dataset.classes()).isEqualTo(4);
        assertThat(labels(dataset)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void givesFramesOfCoefficientsWithOneChannel() throws IOException {
        WavFiles.write(folder, "yes/a.wav", CLIP);
        assertThat(open("").sampleShape()).isEqualTo(List.of(49, 10, 1));
        assertThat(open("").layout()).isEqualTo(SampleLayout.CHANNELS_LAST);
    }

    @ParameterizedTest
    @CsvSource({"tst_000000_Stop_7.wav, 3", "tst_000001_Left_2.wav, 1", "tst_000001_Left_2, 1"})
    void foldsDependOnTheName(String name, int fold) {
        assertThat(SpeechPart.fold(name)).isEqualTo(fold);
    }

    @Test
    void theSplitsOfAFoldShareNothingAndHoldAll() throws IOException {
        for (int i = 0; i < 40; i++) {
            WavFiles.write(folder, "yes/" + i + ".wav", CLIP);
        }
        for (int fold = 0; fold < 5; fold++) {
            long test = open("?split=test&fold=" + fold).size();
            long validation = open("?split=validation&fold=" + fold).size();
            assertThat(validation)
                    .isEqualTo(open("?split=test&fold=" + (fold + 1) % 5).size());
            assertThat(open("?split=train&fold=" + fold).size()).isEqualTo(40 - test - validation);
        }
    }

    @Test
    void hasSplitsOnlyWhereAFoldIsGiven() {
        SpeechReader reader = new SpeechReader();
        assertThat(reader.complete(DataSpec.parse("speech:x"), "test")).hasToString("speech:x");
        assertThat(reader.complete(DataSpec.parse("speech:x?fold=2"), "train"))
                .hasToString("speech:x?fold=2&split=train");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "?split=test; lacks its fold",
                "?fold=5; no fold 5",
                "?fold=-1; no fold -1",
                "?fold=1&split=all; no split 'all'",
                "?mfcc=int4; 'int4' isn't a kind",
            })
    void refusesOptionsThatSayNothing(String options, String reason) throws IOException {
        WavFiles.write(folder, "yes/a.wav", CLIP);
        assertThatThrownBy(() -> open(options))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void roundsFeaturesToStepsOfTheReference() throws IOException {
        WavFiles.write(folder, "yes/a.wav", CLIP);
        float[] plain = first(open(""));
        float[] rounded = first(open("?mfcc=int8"));
        for (int i = 0; i < plain.length; i++) {
            double steps = rounded[i] / 0.5847029089927673;
            assertThat(steps).isCloseTo(Math.rint(steps), org.assertj.core.data.Offset.offset(1e-4));
            assertThat(Math.rint(steps) + 83).isEqualTo((double) (int) (plain[i] / 0.5847029f + 83));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.3, -1", "-0.59, -2", "0.3, 0", "0.6, 1", "100, 44", "-300, -211", "-49, -83", "-50, -85"})
    void truncatesTowardsZeroAndSaturates(float value, int steps) {
        assertThat(FeatureRounding.INT8.apply(value)).isEqualTo(steps * 0.5847029f);
    }

    @Test
    void namesWhatItLeavesOut() throws IOException {
        WavFiles.write(folder, "yes/good.wav", CLIP);
        WavFiles.write(folder, "yes/.DS_Store", CLIP);
        WavFiles.write(folder, "yes/empty.wav", new byte[0]);
        WavFiles.write(folder, "yes/notes.txt", WavFiles.ascii("these are notes"));
        WavFiles.write(folder, "yes/inner/a.wav", CLIP);
        WavFiles.write(folder, "astray.wav", CLIP);
        WavFiles.write(folder, "README.md", CLIP);
        WavFiles.write(folder, "_background_noise_/a.wav", CLIP);
        Dataset dataset = open("");
        assertThat(dataset.size()).isOne();
        assertThat(dataset.classes()).isEqualTo(12);
        assertThat(dataset.omitted())
                .extracting(Omission::subject)
                .containsExactly("_background_noise_", "astray.wav", "yes/empty.wav", "yes/inner", "yes/notes.txt");
    }

    @Test
    void readsNoFileOutsideOfTheFolder() throws IOException {
        Path outside = WavFiles.write(folder, "outside.wav", CLIP);
        WavFiles.write(folder, "data/yes/a.wav", CLIP);
        Files.createSymbolicLink(folder.resolve("data/yes/b.wav"), outside);
        Files.createSymbolicLink(folder.resolve("data/yes/c.wav"), folder.resolve("data/yes/a.wav"));
        Dataset dataset = new SpeechReader().open(DataSpec.parse("speech:" + folder.resolve("data")));
        assertThat(dataset.size()).isEqualTo(2);
        assertThat(dataset.omitted()).singleElement().satisfies(omission -> {
            assertThat(omission.subject()).isEqualTo("yes/b.wav");
            assertThat(omission.reason()).contains("outside");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "yes/broken.wav"})
    void refusesAFolderWithoutAnyClip(String content) throws IOException {
        if (content.endsWith(".wav")) {
            WavFiles.write(folder, content, new byte[100]);
        } else {
            Files.createDirectories(folder.resolve(content));
        }
        assertThatThrownBy(() -> open("")).isInstanceOf(BadInputException.class).hasMessageContaining("folder");
    }

    @Test
    void namesAFileThatVanishes() throws IOException {
        Path file = WavFiles.write(folder, "yes/a.wav", CLIP);
        Dataset dataset = open("");
        Files.delete(file);
        try (SampleCursor cursor = dataset.read(0)) {
            assertThatThrownBy(cursor::next)
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("a.wav: It is gone.");
        }
    }

    private Dataset open(String options) throws IOException {
        return new SpeechReader().open(DataSpec.parse("speech:" + folder + options));
    }

    private static float[] first(Dataset dataset) throws IOException {
        float[] values = new float[490];
        try (SampleCursor cursor = dataset.read(0)) {
            cursor.next();
            cursor.copyTo(values, 0);
        }
        return values;
    }

    private static List<Integer> labels(Dataset dataset) throws IOException {
        List<Integer> labels = new ArrayList<>();
        try (SampleCursor cursor = dataset.read(0)) {
            while (cursor.next()) {
                labels.add(cursor.label());
            }
        }
        return labels;
    }
}
