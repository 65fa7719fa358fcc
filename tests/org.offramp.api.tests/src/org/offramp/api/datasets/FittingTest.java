// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.api.BadInputException;
import org.offramp.graph.tensors.Shape;

/** Samples of some layout into networks of some layout. */
class FittingTest {
    @ParameterizedTest
    @CsvSource({
        "CHANNELS_FIRST, 2 1 3, 2 1 3, '', 0 1 2 3 4 5",
        "CHANNELS_FIRST, 2 1 3, 1 3 2, '', 0 3 1 4 2 5",
        "CHANNELS_LAST, 1 3 2, 1 3 2, '', 0 1 2 3 4 5",
        "CHANNELS_LAST, 1 3 2, 2 1 3, '', 0 2 4 1 3 5",
        "CHANNELS_FIRST, 2 3, 3 2, '', 0 3 1 4 2 5",
        "CHANNELS_LAST, 3 2, 2 3, '', 0 2 4 1 3 5",
        "CHANNELS_FIRST, 2 2, 2 2, '', 0 1 2 3",
        "CHANNELS_FIRST, 2 2, 2 2, layout=nchw, 0 1 2 3",
        "CHANNELS_FIRST, 2 2, 2 2, layout=nhwc, 0 2 1 3",
        "CHANNELS_LAST, 2 2, 2 2, layout=nchw, 0 2 1 3",
        "CHANNELS_FIRST, 1 2 2, 2 2, '', 0 1 2 3",
        "CHANNELS_FIRST, 1 2 2, 2 2 1, '', 0 1 2 3",
        "NONE, 2 2, 1 2 2, '', 0 1 2 3",
        "NONE, 2 2, 2 2 1, '', 0 1 2 3",
        "NONE, 1 3 2, 1 3 2, '', 0 1 2 3 4 5",
        "NONE, 1 3 2, 2 1 3, layout=nhwc, 0 2 4 1 3 5",
        "NONE, 2 1 3, 1 3 2, layout=nchw, 0 3 1 4 2 5",
        "NONE, 1 3 2, 1 3 2, layout=nhwc, 0 1 2 3 4 5",
    })
    void movesTheChannelsToWhereTheNetworkHasThem(
            SampleLayout layout, String sample, String input, String options, String expected) throws IOException {
        assertThat(read(layout, sample, input, options)).containsExactly(floats(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "CHANNELS_FIRST, 3 4 4, 3 4 5, ''",
        "CHANNELS_FIRST, 3 2 4, 3 4 2, ''",
        "NONE, 3 2 4, 4 2 3, layout=nhwc",
        "NONE, 2 3, 6, ''",
        "NONE, 6, 2 3, ''",
    })
    void namesBothShapesWhenTheyDoNotFit(SampleLayout layout, String sample, String input, String options) {
        assertThatThrownBy(() -> read(layout, sample, input, options))
                .isInstanceOf(BadInputException.class)
                .hasMessageContainingAll(
                        "[" + sample.replace(' ', 'x') + "]", "[Nx" + input.replace(' ', 'x') + "]", "Choose the data");
    }

    @ParameterizedTest
    @CsvSource({"CHANNELS_FIRST, 2 1 3, 1 3 2, nchw", "CHANNELS_FIRST, 3 4 5, 3 4 5, nhwc"})
    void saysThatTheLayoutAskedForIsWrong(SampleLayout known, String sample, String input, String layout) {
        assertThatThrownBy(() -> read(known, sample, input, "layout=" + layout))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("Leave the option layout away");
    }

    @ParameterizedTest
    @CsvSource({"4 5 3, 3 4 5, nhwc", "3 4 5, 4 5 3, nchw"})
    void saysWhichLayoutWouldFit(String sample, String input, String layout) {
        assertThatThrownBy(() -> read(SampleLayout.NONE, sample, input, ""))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("Add layout=" + layout);
    }

    @ParameterizedTest
    @CsvSource({
        "CHANNELS_FIRST, 2 2, '', -5 -4 -1 0",
        "CHANNELS_LAST, 2 2, '', -5 -2 -3 0",
        "CHANNELS_FIRST, 2 2, layout=nhwc, -5 -1 -4 0",
        "NONE, 2 1 3, '', -5 -4 -3 0 1 2",
        "NONE, 2 2, layout=nchw, -5 -4 -1 0",
        "NONE, 2 2, layout=nhwc, -5 -2 -3 0",
    })
    void meansFollowTheirChannels(SampleLayout layout, String shape, String options, String expected)
            throws IOException {
        String separator = options.isEmpty() ? "" : "&";
        assertThat(read(layout, shape, shape, options + separator + "mean=5,3")).containsExactly(floats(expected));
    }

    private static float[] read(SampleLayout layout, String sample, String input, String options) throws IOException {
        DatasetReader reader = new ListedSamples(
                1,
                layout,
                Arrays.stream(longs(sample)).mapToObj(extent -> (int) extent).toList());
        DataSpec spec = DataSpec.parse("listed:memory" + (options.isEmpty() ? "" : "?" + options));
        try (SampleStream stream =
                Samples.open(reader, spec, Shape.batched(longs(input))).read()) {
            return stream.next(1).orElseThrow().values();
        }
    }

    private static long[] longs(String text) {
        return List.of(text.split(" ")).stream().mapToLong(Long::parseLong).toArray();
    }

    private static float[] floats(String text) {
        String[] parts = text.split(" ");
        float[] values = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = Float.parseFloat(parts[i]);
        }
        return values;
    }
}
