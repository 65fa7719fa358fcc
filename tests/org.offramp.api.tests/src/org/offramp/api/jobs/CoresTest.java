// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CoresTest {
    @ParameterizedTest
    @CsvSource({"0, 8, 8", "-1, 8, 8", "3, 8, 3", "16, 8, 8"})
    void takesAllThereAreOrAsManyAsAreAllowed(int limit, int present, int usable) {
        assertThat(Cores.usable(limit, present)).isEqualTo(usable);
    }
}
