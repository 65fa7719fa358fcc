// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.offramp.api.datasets.SampleLayout.CHANNELS_FIRST;
import static org.offramp.api.datasets.SampleLayout.NONE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.BadInputException;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;

class SamplesTest {
    private static final ListedSamples TEN = new ListedSamples(10, NONE, List.of(2));

    @Test
    void givesBatchesInOrderTheLastOneShorter() throws IOException {
        List<SampleBatch> batches = batches(samples(TEN, "", Shape.batched(2)), 4);
        assertThat(batches).extracting(SampleBatch::size).containsExactly(4, 4, 2);
        assertThat(batches).extracting(SampleBatch::first).containsExactly(0L, 4L, 8L);
        assertThat(batches.get(1).values()).containsExactly(8, 9, 10, 11, 12, 13, 14, 15);
        assertThat(batches.get(2).labels()).containsExactly(8, 9);
    }

    @Test
    void staysAtTheEnd() throws IOException {
        try (SampleStream stream = samples(TEN, "", Shape.batched(2)).read()) {
            assertThat(stream.next(10)).isPresent();
            assertThat(stream.next(10)).isEmpty();
            assertThat(stream.next(10)).isEmpty();
        }
    }

    @Test
    void canBeReadAgain() throws IOException {
        Samples samples = samples(TEN, "", Shape.batched(2));
        assertThat(values(samples)).isEqualTo(values(samples)).hasSize(20);
    }

    @Test
    void countsTheRangeInRecordsOfTheSplit() throws IOException {
        Samples samples = samples(TEN, "?range=3:5", Shape.batched(2));
        assertThat(samples.size()).isEqualTo(2);
        assertThat(batches(samples, 10)).singleElement().satisfies(batch -> {
            assertThat(batch.labels()).containsExactly(3, 4);
            assertThat(batch.values()).containsExactly(6, 7, 8, 9);
            assertThat(batch.first()).isZero();
        });
    }

    @ParameterizedTest
    @CsvSource({"0:10, 10", "9:10, 1"})
    void aRangeMayReachTheEnd(String range, long size) throws IOException {
        assertThat(samples(TEN, "?range=" + range, Shape.batched(2)).size()).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0:11", "10:11", "20:30"})
    void refusesRangesBehindTheLastRecord(String range) {
        assertRefused(TEN, "?range=" + range, Shape.batched(2), "of 10 records", "within 0:10");
    }

    @Test
    void refusesDataWithoutRecords() {
        assertRefused(new ListedSamples(0, NONE, List.of(2)), "", Shape.batched(2), "There are no records");
    }

    @Test
    void normalisesEachChannelByItself() throws IOException {
        ListedSamples data = new ListedSamples(1, CHANNELS_FIRST, List.of(2, 1, 2));
        Samples samples = samples(data, "?scale=1/2&mean=1,2&std=4,0.5", Shape.batched(2, 1, 2));
        assertThat(values(samples)).containsExactly(-0.25f, -0.125f, -2, -1);
    }

    @Test
    void roundsOnceAsWrittenInTheSpec() throws IOException {
        ListedSamples data = new ListedSamples(1, CHANNELS_FIRST, List.of(3, 1, 85));
        float[] values = values(
                samples(data, "?scale=1/255&mean=0.485,0.456,0.406&std=0.229,0.224,0.225", Shape.batched(3, 1, 85)));
        double[] mean = {0.485, 0.456, 0.406};
        double[] std = {0.229, 0.224, 0.225};
        for (int i = 0; i < 255; i++) {
            assertThat(values[i]).isEqualTo((float) ((i * (1 / 255.0) - mean[i / 85]) / std[i / 85]));
        }
    }

    @Test
    void oneMeanAndDeviationServeAllChannels() throws IOException {
        ListedSamples data = new ListedSamples(1, CHANNELS_FIRST, List.of(2, 2));
        assertThat(values(samples(data, "?mean=1&std=2,4", Shape.batched(2, 2))))
                .containsExactly(-0.5f, 0, 0.25f, 0.5f);
    }

    @ParameterizedTest
    @CsvSource({
        "CHANNELS_FIRST, '?mean=1,2', 'for 2 channels, but samples have 3. Give one number'",
        "CHANNELS_FIRST, '?std=1,2,3,4', 'for 4 channels, but samples have 3. Give one number'",
        "NONE, '?mean=1,2', 'which axis is the channels isn''t known. Add layout=nchw'",
    })
    void refusesMeansForOtherChannels(SampleLayout layout, String options, String reason) {
        assertRefused(new ListedSamples(1, layout, List.of(3, 2, 2)), options, Shape.batched(3, 2, 2), reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?scale=1e38", "?range=1:9&scale=1e38"})
    void refusesValuesThatAreNotFiniteAndNamesTheRecord(String options) {
        assertThatThrownBy(() -> values(samples(TEN, options, Shape.batched(2))))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("listed:memory" + options
                        + ": Record 2 holds a value that is Infinity when normalised. Maybe the data is damaged");
    }

    @Test
    void theSizeOfABatchIsLimited() throws IOException {
        try (SampleStream stream = samples(TEN, "", Shape.batched(2)).read()) {
            assertThatThrownBy(() -> stream.next(0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> stream.next(Integer.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesInputsWithoutABatchOfFixedSamples() {
        Shape perSampleTwice = new Shape(List.of(Dim.of(1), Dim.BATCH));
        assertRefused(TEN, "", perSampleTwice, "input [1xN]", "batch as the first dimension");
        assertRefused(TEN, "", Shape.SCALAR, "input []", "batch as the first dimension");
    }

    private static Samples samples(ListedSamples data, String options, Shape input) throws IOException {
        return Samples.open(data, DataSpec.parse("listed:memory" + options), input);
    }

    private static List<SampleBatch> batches(Samples samples, int most) throws IOException {
        List<SampleBatch> batches = new ArrayList<>();
        try (SampleStream stream = samples.read()) {
            for (Optional<SampleBatch> next = stream.next(most); next.isPresent(); next = stream.next(most)) {
                batches.add(next.get());
            }
        }
        return batches;
    }

    private static float[] values(Samples samples) throws IOException {
        return batches(samples, (int) samples.size()).get(0).values();
    }

    private static void assertRefused(ListedSamples data, String options, Shape input, String... parts) {
        assertThatThrownBy(() -> samples(data, options, input))
                .isInstanceOf(BadInputException.class)
                .hasMessageContainingAll(parts);
    }
}
