// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.api.BadInputException;
import org.offramp.graph.Network;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Transpose;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.TensorType;
import org.offramp.pipeline.TinyNetworks;

class ClassifierTest {
    private static final Path FILE = Path.of("net.onnx");
    private static final Operator RELU = Unary.of(UnaryFunction.RELU);

    @Test
    void knowsInputOutputAndClasses() {
        Network network = TinyNetworks.identity(3);
        assertThat(Classifier.of(FILE, network))
                .isEqualTo(new Classifier(network, network.inputs().get(0), "scores", 3));
    }

    @Test
    void takesNetworksForBatchesOfOneSize() {
        assertThat(Classifier.of(FILE, TinyNetworks.identityForBatchesOf(4, 3)).classes())
                .isEqualTo(3);
    }

    @Test
    void scoresMayHaveFurtherExtentsOfOne() {
        Network network = TinyNetworks.single(new Reshape(Shape.batched(10, 1, 1)), TinyNetworks.floats(10));
        assertThat(Classifier.of(FILE, network).classes()).isEqualTo(10);
    }

    static Stream<Network> othersThanClassifiers() {
        return Stream.of(
                TinyNetworks.single(RELU, TinyNetworks.floats()), // no classes
                TinyNetworks.single(RELU, TinyNetworks.floats(21, 8, 8)), // classes for each pixel
                TinyNetworks.single(RELU, TinyNetworks.integers(10)), // no scores
                TinyNetworks.single(new Transpose(List.of(1, 0)), TinyNetworks.floats(10)), // a column for each sample
                TinyNetworks.single(
                        new Reshape(new Shape(List.of(new Dim(2, true), Dim.of(5)))), TinyNetworks.floats(10)),
                TinyNetworks.single(
                        new Reshape(new Shape(List.of(Dim.of(1), Dim.BATCH, Dim.of(10)))), TinyNetworks.floats(10)),
                TinyNetworks.single(new Reshape(Shape.of(2, 5)), TensorType.float32(Shape.of(1, 10))));
    }

    @ParameterizedTest
    @MethodSource("othersThanClassifiers")
    void refusesOutputsThatAreNoRowOfScores(Network network) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Classifier.of(FILE, network))
                .withMessageStartingWith("net.onnx: The output 'scores' is ")
                .withMessageContaining("export the network with its softmax or logits");
    }

    static Stream<Shape> inputsThatAreNoBatch() {
        return Stream.of(
                Shape.SCALAR,
                Shape.of(0, 3),
                new Shape(List.of(Dim.of(3), Dim.BATCH)),
                new Shape(List.of(new Dim(2, true))));
    }

    @ParameterizedTest
    @MethodSource("inputsThatAreNoBatch")
    void refusesInputsThatAreNoBatch(Shape input) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Classifier.of(FILE, TinyNetworks.single(RELU, TensorType.float32(input))))
                .withMessageStartingWith("net.onnx: The input 'x' is ");
    }

    @Test
    void refusesSeveralInputsAndOutputs() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Classifier.of(FILE, TinyNetworks.withTwoInputs()))
                .withMessageStartingWith("net.onnx: The network has 2 inputs and 2 outputs.");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Classifier.of(FILE, TinyNetworks.constant(1, 2)))
                .withMessageStartingWith("net.onnx: The network has 0 inputs and 1 outputs.");
    }
}
