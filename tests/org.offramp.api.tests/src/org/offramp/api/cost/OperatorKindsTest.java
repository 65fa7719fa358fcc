// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.MatMul;
import org.offramp.graph.operators.MaxPool;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Softmax;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.TensorType;
import org.offramp.hardware.OperatorKind;

final class OperatorKindsTest {
    private static final TensorType IMAGES = TensorType.float32(Shape.batched(8, 6, 6));
    private static final TensorType LINES = TensorType.float32(Shape.batched(8, 20));

    static Stream<Class<?>> everyOperator() {
        return Stream.of(Operator.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("everyOperator")
    void everyOperatorHasAGroup(Class<? extends Operator> operator) {
        assertThat(OperatorKinds.of(operator)).isNotEqualTo(OperatorKind.ANY);
    }

    @ParameterizedTest
    @CsvSource({"1, CONVOLUTION", "2, CONVOLUTION", "8, DEPTHWISE_CONVOLUTION"})
    void aConvolutionIsDepthwiseWithOneGroupForEachChannel(int groups, OperatorKind kind) {
        assertThat(OperatorKinds.of(new Convolution(Window.of(3, 3), groups), List.of(IMAGES)))
                .isEqualTo(kind);
        assertThat(OperatorKinds.of(new Convolution(Window.of(3), groups), List.of(LINES)))
                .isEqualTo(kind);
    }

    @Test
    void aConvolutionOfOneChannelIsNotDepthwise() {
        TensorType grey = TensorType.float32(Shape.batched(1, 6, 6));
        assertThat(OperatorKinds.of(new Convolution(Window.of(3, 3), 1), List.of(grey)))
                .isEqualTo(OperatorKind.CONVOLUTION);
    }

    @ParameterizedTest
    @CsvSource({
        "MEAN, 2, 3, POOLING",
        "MAXIMUM, 2, 3, POOLING",
        "SUM, 2, 3, REDUCTION",
        "MEAN, 1, 3, REDUCTION",
        "MEAN, 3, 3, REDUCTION"
    })
    void globalPoolingIsPooling(ReduceFunction function, int first, int last, OperatorKind kind) {
        List<Integer> axes = IntStream.rangeClosed(first, last).boxed().toList();
        assertThat(OperatorKinds.of(new Reduce(function, axes, false), List.of(IMAGES)))
                .isEqualTo(kind);
    }

    @Test
    void globalPoolingInOneDimensionIsPoolingToo() {
        Reduce reduce = new Reduce(ReduceFunction.MEAN, List.of(2), true);
        assertThat(OperatorKinds.of(reduce, List.of(LINES))).isEqualTo(OperatorKind.POOLING);
    }

    @Test
    void groupsWhatNetworksAreMadeOf() {
        assertThat(kind(new Dense())).isEqualTo(OperatorKind.DENSE);
        assertThat(kind(new MatMul())).isEqualTo(OperatorKind.DENSE);
        assertThat(kind(new MaxPool(Window.of(2, 2), false))).isEqualTo(OperatorKind.POOLING);
        assertThat(kind(new Softmax(1, false))).isEqualTo(OperatorKind.SOFTMAX);
        assertThat(kind(Unary.of(UnaryFunction.RELU))).isEqualTo(OperatorKind.ACTIVATION);
        assertThat(kind(new Binary(BinaryFunction.PRELU))).isEqualTo(OperatorKind.ACTIVATION);
        assertThat(kind(new Binary(BinaryFunction.ADD))).isEqualTo(OperatorKind.ELEMENTWISE);
    }

    private static OperatorKind kind(Operator operator) {
        return OperatorKinds.of(operator, List.of(IMAGES));
    }
}
