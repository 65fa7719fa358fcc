// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.BadInputException;

class DataSpecTest {
    @Test
    void readsReaderPathAndOptions() {
        DataSpec spec = DataSpec.parse("cifar10:some folder/a:b?split=test&scale=1/255&mean=");
        assertThat(spec.reader()).isEqualTo("cifar10");
        assertThat(spec.path()).isEqualTo(Path.of("some folder", "a:b"));
        assertThat(spec.options().keySet()).containsExactly("split", "scale", "mean");
        assertThat(spec.option("scale")).contains("1/255");
        assertThat(spec.option("mean")).contains("");
        assertThat(spec.option("std")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"npz:a.npz", "cifar10:dir?split=test&range=0:5"})
    void isWrittenAsItWasRead(String text) {
        assertThat(DataSpec.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "cifar10, no data SPEC",
        ":dir, no data SPEC",
        "'', no data SPEC",
        "npz:, names no file or folder",
        "npz:?split=test, names no file or folder",
        "npz:a?split, 'split' isn't key=value",
        "npz:a?=1, '=1' isn't key=value",
        "npz:a?split=a&split=b, 'split=b' isn't key=value",
        "npz:a?split=a&&x=b, '' isn't key=value",
    })
    void namesWhatIsWrong(String text, String reason) {
        assertThatThrownBy(() -> DataSpec.parse(text))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith(text)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesWhatCannotBeAPath() {
        assertThatThrownBy(() -> DataSpec.parse("npz:a\0b"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("can't be a path");
    }

    @Test
    void aDefaultYieldsToWhatIsGiven() {
        DataSpec spec = DataSpec.parse("npz:a?split=train");
        assertThat(spec.withDefault("split", "test").option("split")).contains("train");
        assertThat(spec.withDefault("range", "0:1").option("range")).contains("0:1");
    }
}
