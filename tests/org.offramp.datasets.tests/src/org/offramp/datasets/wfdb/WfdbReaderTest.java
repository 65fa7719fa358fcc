// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.offramp.api.datasets.SampleStream;
import org.offramp.api.datasets.Samples;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;

class WfdbReaderTest {
    private static final String TEN_OF_EACH = "NLRVANLRVANLRVANLRVA";

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"212, MLII, 0", "212, V5, 1", "16, MLII, 0", "16, V5, 1"})
    void cutsStepsAroundTheRPeak(int format, String signal, int column) throws IOException {
        int[] samples = WfdbFiles.interleaved(1);
        byte[] bytes = format == 16 ? WfdbFiles.plain16(samples) : WfdbFiles.packed12(samples);
        WfdbFiles.write(folder, "100", WfdbFiles.header("100", format, 1), bytes, WfdbFiles.annotations("VVVVV"));
        Dataset dataset = open("split=train&units=raw&before=3&after=4&signal=" + signal);
        assertThat(dataset.sampleShape()).isEqualTo(List.of(1, 7));
        assertThat(dataset.layout()).isEqualTo(SampleLayout.CHANNELS_FIRST);
        for (float[] beat : values(dataset)) {
            int peak = peak(beat, column);
            assertThat(peak % 100).isZero();
            for (int i = 0; i < 7; i++) {
                assertThat(beat[i]).isEqualTo(WfdbFiles.step(1, column, peak - 3 + i));
            }
        }
    }

    /** The only place among the annotated ones that a window fits. */
    private static int peak(float[] beat, int column) {
        int peak = 100;
        while (WfdbFiles.step(1, column, peak - 3) != beat[0]) {
            peak += 100;
        }
        return peak;
    }

    @Test
    void turnsStepsIntoMillivolts() throws IOException {
        WfdbFiles.write(folder, "100", 1, "VVVVV");
        List<float[]> raw = values(open("split=train&units=raw&signal=V5"));
        List<float[]> millivolts = values(open("split=train&signal=V5"));
        for (int beat = 0; beat < raw.size(); beat++) {
            assertThat(millivolts.get(beat)[90]).isEqualTo((raw.get(beat)[90] - 24) / 200);
        }
    }

    @Test
    void countsSecondsInTheRecordsFrequency() throws IOException {
        WfdbFiles.write(folder, "100", 1, TEN_OF_EACH);
        assertThat(open("split=train").sampleShape()).isEqualTo(List.of(1, 90 + 162));
        assertThat(open("split=train&before=0.1s&after=64").sampleShape()).isEqualTo(List.of(1, 36 + 64));
    }

    @Test
    void fitsANetworkOfOneDimension() throws IOException {
        WfdbFiles.write(folder, "100", 1, TEN_OF_EACH);
        DataSpec spec = DataSpec.parse("wfdb:" + folder + "?split=train&before=20&after=44&mean=0.1&std=2");
        Shape input = Shape.of(1, 1, 64).with(0, Dim.BATCH);
        Samples samples = Samples.open(new WfdbReader(), spec, input);
        try (SampleStream stream = samples.read()) {
            assertThat(stream.next(4).orElseThrow().values()).hasSize(4 * 64);
        }
    }

    @Test
    void splitsTheBeatsOfEachClassIntoThreePartsWithoutOverlap() throws IOException {
        WfdbFiles.write(folder, "100", 1, TEN_OF_EACH + TEN_OF_EACH.substring(0, 15));
        WfdbFiles.write(folder, "200", 2, TEN_OF_EACH.substring(0, 15));
        List<String> all = new ArrayList<>();
        int[] sizes = new int[3];
        for (Part part : Part.values()) {
            List<String> beats = beats("&split=" + part.name().toLowerCase(Locale.ROOT));
            sizes[part.ordinal()] = beats.size();
            all.addAll(beats);
        }
        assertThat(sizes).containsExactly(35, 5, 10);
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void theSeedDecidesTheSplitAndNothingElseDoes() throws IOException {
        WfdbFiles.write(folder, "100", 1, TEN_OF_EACH);
        assertThat(beats("&split=train")).isEqualTo(beats("&split=train&seed=1"));
        assertThat(beats("&split=train")).isNotEqualTo(beats("&split=train&seed=2"));
        assertThat(open("split=train&before=1").size())
                .isEqualTo(open("split=train&before=80").size());
    }

    /** Label and middle of each beat; middles differ from beat to beat. */
    private List<String> beats(String options) throws IOException {
        List<String> beats = new ArrayList<>();
        Dataset dataset = open("before=0&after=2&units=raw" + options);
        try (SampleCursor cursor = dataset.read(0)) {
            float[] values = new float[2];
            while (cursor.next()) {
                cursor.copyTo(values, 0);
                beats.add(cursor.label() + ":" + values[0] + ":" + values[1]);
            }
        }
        return beats;
    }

    @Test
    void namesRecordsOfPatientsThatAreMissingOrInNoSet() throws IOException {
        WfdbFiles.write(folder, "100", 1, "NNNSSVVFQ");
        WfdbFiles.write(folder, "999", 1, "NNN");
        Dataset dataset = open("by=patient&split=test&before=9&after=9");
        assertThat(dataset.classes()).isEqualTo(5);
        assertThat(dataset.size()).isEqualTo(9);
        assertThat(dataset.omitted())
                .contains(
                        new Omission("record 999", "It is in neither of the sets DS1 and DS2."),
                        new Omission("record 101", "There is no file 101.hea."))
                .hasSize(1 + 43);
    }

    @Test
    void validationIsWholeRecordsOfTheFirstSet() {
        for (int seed = 0; seed < 20; seed++) {
            PatientSplit split = new PatientSplit(seed);
            assertThat(split.records(Part.VALIDATION))
                    .hasSize(4)
                    .doesNotContainAnyElementsOf(split.records(Part.TRAIN));
            assertThat(split.records(Part.TRAIN)).hasSize(18).doesNotContainAnyElementsOf(split.records(Part.TEST));
        }
        assertThat(new PatientSplit(1).records(Part.VALIDATION))
                .isNotEqualTo(new PatientSplit(2).records(Part.VALIDATION));
    }

    @Test
    void leavesAwayBeatsAtEndsAndGapsAndOfOtherClasses() throws IOException {
        int[] samples = WfdbFiles.interleaved(1);
        samples[2 * 1490] = -2048;
        String header = "101 2 360 4000\n101.dat 212 200 12 0 " + samples[0] + " " + sum(samples, 0)
                + " 0 MLII\n101.dat 212 200 12 0 " + samples[1] + " " + sum(samples, 1) + " 0 V5\n";
        byte[] annotations = WfdbFiles.annotations("NV+JNNN", List.of(5, 100, 150, 200, 1500, 3000, 3999));
        WfdbFiles.write(folder, "101", header, WfdbFiles.packed12(samples), annotations);
        List<Omission> omitted = open("split=train&before=20&after=20").omitted();
        assertThat(omitted)
                .containsExactly(
                        new Omission("1 beats", "They are annotated J, which is in none of the classes NLRVA."),
                        new Omission(
                                "2 beats",
                                "They are nearer to the ends of their records than the window; by record: 101 (2)."),
                        new Omission("1 beats", "They are beside a gap in the signal; by record: 101 (1)."));
    }

    private static short sum(int[] samples, int column) {
        short sum = 0;
        for (int i = column; i < samples.length; i += 2) {
            sum += (short) samples[i];
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "split=all",
                "by=record",
                "classes=ABC",
                "before=1m",
                "before=0&after=0",
                "after=9999999",
                "units=V",
                "seed=-1"
            })
    void refusesOptionsThatAreNotPossible(String option) throws IOException {
        WfdbFiles.write(folder, "100", 1, TEN_OF_EACH);
        assertThatThrownBy(() -> open(option))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("Choose ");
    }

    @Test
    void refusesRecordsOfDifferentFrequencies() throws IOException {
        WfdbFiles.write(folder, "100", 1, TEN_OF_EACH);
        WfdbFiles.write(folder, "101", 1, TEN_OF_EACH);
        Path header = folder.resolve("101.hea");
        Files.writeString(header, Files.readString(header).replace("2 360", "2 250"));
        assertThatThrownBy(() -> open("")).hasMessageContaining("101 has 250.0 samples in a second, but 100 has 360.0");
    }

    private Dataset open(String options) throws IOException {
        return new WfdbReader().open(DataSpec.parse("wfdb:" + folder + "?" + options));
    }

    private static List<float[]> values(Dataset dataset) throws IOException {
        List<float[]> all = new ArrayList<>();
        try (SampleCursor cursor = dataset.read(0)) {
            while (cursor.next()) {
                float[] values = new float[dataset.sampleShape().get(1)];
                cursor.copyTo(values, 0);
                all.add(values);
            }
        }
        assertThat(all).isNotEmpty();
        return all;
    }
}
