// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.offramp.api.BadInputException;

class ChoiceTest {
    @Test
    void findsAStrategyByItsId() {
        assertThat(Choice.byId("engine", "b", List.of("a", "b"), Function.identity()))
                .isEqualTo("b");
    }

    @Test
    void anUnknownIdListsThoseAvailable() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Choice.byId("engine", "x", List.of("b", "a", "b"), Function.identity()))
                .withMessage("x: There is no engine of this name. Available: a, b.");
    }

    @Test
    void saysWhenNothingIsAvailable() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Choice.byId("engine", "x", List.<String>of(), Function.identity()))
                .withMessageEndingWith("Available: none.");
    }
}
