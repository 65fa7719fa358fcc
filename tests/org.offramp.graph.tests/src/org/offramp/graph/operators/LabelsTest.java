// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void nameOperatorsAndFunctions() {
        assertThat(new Dense().label()).isEqualTo("Dense");
        assertThat(Unary.of(UnaryFunction.LEAKY_RELU).label()).isEqualTo("LeakyRelu");
        assertThat(new Reduce(ReduceFunction.MEAN, java.util.List.of(), true).label())
                .isEqualTo("ReduceMean");
        assertThat(new ArgReduce(true, 0, true, false).label()).isEqualTo("ArgMin");
    }
}
