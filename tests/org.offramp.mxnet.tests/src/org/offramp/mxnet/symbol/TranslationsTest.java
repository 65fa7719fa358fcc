// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.graph.operators.Operator;

class TranslationsTest {
    static List<Class<?>> operators() {
        return Arrays.asList(Operator.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("operators")
    void everyOperatorIsEitherTranslatedOrLeftToTheHost(Class<? extends Operator> operator) {
        assertThat(Translations.has(operator)).isNotEqualTo(Translations.HOST_ONLY.contains(operator));
    }
}
