// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.api.BadInputException;

class SampleOptionsTest {
    @Test
    void leavesSamplesAsTheyAreByDefault() {
        assertThat(parse("split=test"))
                .isEqualTo(new SampleOptions(
                        RecordRange.ALL, new Normalisation(1, List.of(0.0), List.of(1.0)), SampleLayout.NONE));
    }

    @Test
    void readsAllOptions() {
        assertThat(parse("range=5:70&scale=1/255&mean=0.5,-.25,1e-3&std=2&layout=nhwc"))
                .isEqualTo(new SampleOptions(
                        new RecordRange(5, 70),
                        new Normalisation(1 / 255.0, List.of(0.5, -0.25, 0.001), List.of(2.0)),
                        SampleLayout.CHANNELS_LAST));
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "+0.5, 0.5", "-3., -3", "1e-2, 0.01", "1/4, 0.25", "2.5/-5, -0.5"})
    void aScaleIsANumberOrAFraction(String text, double scale) {
        assertThat(parse("scale=" + text).normalisation().scale()).isEqualTo(scale);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "scale=; '' isn't a number",
                "scale=a; 'a' isn't a number",
                "scale=1/0; '1/0' isn't a number",
                "scale=0/0; '0/0' isn't a number",
                "scale=1/2/3; '1/2/3' isn't a number",
                "scale=NaN; 'NaN' isn't a number",
                "scale=0x1p3; '0x1p3' isn't a number",
                "scale=1e999; '1e999' isn't a number",
                "scale=0; makes all samples alike",
                "mean=1,,2; '' isn't a number",
                "mean=; '' isn't a number",
                "std=1,b; 'b' isn't a number",
                "std=1,0; isn't above 0",
                "std=-1; isn't above 0",
                "range=5; '5' isn't FROM:TO",
                "range=:5; isn't the number of a record",
                "range=5:; isn't the number of a record",
                "range=-1:5; '-1' in '-1:5' isn't the number of a record",
                "range=1:2:3; '2:3' in '1:2:3' isn't the number of a record",
                "range=5:5; holds no record",
                "range=6:5; holds no record",
                "range=0:9999999999999999999; isn't the number of a record",
                "layout=nchw2; 'nchw2' isn't a layout",
            })
    void namesTheSpecAndTheValueThatIsNone(String option, String reason) {
        assertThatThrownBy(() -> parse(option.strip()))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("listed:memory?" + option.strip())
                .hasMessageContaining(reason);
    }

    @Test
    void listsAllKeysWhenOneIsUnknown() {
        assertThatThrownBy(() -> parse("splitt=test&scale=1&meen=0"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no option meen, splitt. It knows layout, mean, range, scale, split, std.");
    }

    private static SampleOptions parse(String options) {
        return SampleOptions.parse(DataSpec.parse("listed:memory?" + options), Set.of("split"));
    }
}
