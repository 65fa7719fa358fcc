// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.BadInputException;
import org.offramp.api.analysis.BackboneClassifier;
import org.offramp.graph.Input;
import org.offramp.graph.Interpreter;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Softmax;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

class BackboneEndTest {
    private static final Path FILE = Path.of("net.onnx");
    private static final Operator RELU = Unary.of(UnaryFunction.RELU);
    private static final Operator ROWS = new Reshape(Shape.batched(3));
    private static final Operator MAPS = new Reshape(Shape.batched(3, 1, 1));

    /** A chain of nodes t1, t2, … on x. */
    private static Network chain(Shape input, Operator... operators) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < operators.length; i++) {
            nodes.add(new Node("", operators[i], List.of(i == 0 ? "x" : "t" + i), "t" + (i + 1)));
        }
        return new Network(
                "chain",
                List.of(new Input("x", TensorType.float32(input))),
                Map.of(),
                nodes,
                List.of("t" + operators.length));
    }

    private static String logits(Shape input, Operator... operators) {
        Network network = chain(input, operators);
        BackboneEnd end = BackboneEnd.of(FILE, network);
        assertThat(end.backbone()).isSameAs(network);
        assertThat(end.classifier().classes()).isEqualTo(3);
        return end.classifier().logits();
    }

    @Test
    void logitsAreTheOutputWhereThereIsNoSoftmax() {
        assertThat(logits(Shape.batched(3), RELU)).isEqualTo("t1");
        assertThat(logits(Shape.batched(3, 1), ROWS)).isEqualTo("t1");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void logitsAreWhatAFinalSoftmaxTakesIn(boolean logarithm) {
        Softmax softmax = new Softmax(1, logarithm);
        assertThat(logits(Shape.batched(3), RELU, softmax)).isEqualTo("t1");
        assertThat(logits(Shape.batched(3), RELU, softmax, MAPS, ROWS)).isEqualTo("t1");
        assertThat(logits(Shape.batched(3), RELU, MAPS, softmax, ROWS)).isEqualTo("t1");
    }

    @Test
    void onlyTheLastSoftmaxOverTheClassesCounts() {
        assertThat(logits(Shape.batched(3), new Softmax(1, false), RELU)).isEqualTo("t2");
        assertThat(logits(Shape.batched(3), RELU, MAPS, new Softmax(2, false), ROWS))
                .isEqualTo("t4");
    }

    @Test
    void scoresWithFurtherExtentsAreReshaped() {
        Network network = chain(Shape.batched(3, 1, 1), RELU, new Softmax(1, false));
        BackboneEnd end = BackboneEnd.of(FILE, network);
        String logits = end.classifier().logits();
        assertThat(end.backbone().outputs()).containsExactly(logits);
        assertThat(end.backbone().type(logits)).isEqualTo(TensorType.float32(Shape.batched(3)));
        Tensor sample = Tensor.ofFloats(Shape.of(1, 3, 1, 1), 4, 0, 9);
        assertThat(new Interpreter(end.backbone())
                        .run(Map.of("x", sample), List.of(logits))
                        .get(0)
                        .toFloats())
                .containsExactly(4, 0, 9);
    }

    @Test
    void worksOnBatchesOfOneSizeToo() {
        Network network = chain(Shape.of(4, 3), RELU, new Softmax(1, false));
        assertThat(BackboneEnd.of(FILE, network).classifier()).isEqualTo(new BackboneClassifier("t1", 3));
    }

    @Test
    void refusesOneClass() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> BackboneEnd.of(FILE, chain(Shape.batched(1), RELU)))
                .withMessageStartingWith("net.onnx: The output 't1' is float32[Nx1]: one class.");
    }
}
