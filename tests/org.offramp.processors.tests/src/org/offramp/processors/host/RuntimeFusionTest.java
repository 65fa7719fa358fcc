// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.graph.Network;
import org.offramp.graph.operators.Pad;
import org.offramp.graph.operators.PadMode;
import org.offramp.graph.operators.Unary;

final class RuntimeFusionTest {
    private static final Pad PAD = new Pad(PadMode.CONSTANT, List.of(0, 0, 1, 1), List.of(0, 0, 1, 1), 0);

    static Stream<Arguments> networks() {
        return Stream.of(
                of("activation of a convolution", 1, sketch -> sketch.relu(convolution(sketch, "x"))),
                of("clip of a convolution", 1, sketch -> sketch.add(Unary.clip(0, 6), convolution(sketch, "x"))),
                of(
                        "normalisation and activation",
                        2,
                        sketch -> sketch.relu(sketch.normalised(convolution(sketch, "x")))),
                of("residual sum and activation", 2, sketch -> sketch.relu(sketch.sum(convolution(sketch, "x"), "x"))),
                of("second activation", 1, sketch -> sketch.relu(sketch.relu(convolution(sketch, "x")))),
                of("activation of an input", 0, sketch -> sketch.relu("x")),
                of("activation of a sum of inputs", 0, sketch -> sketch.relu(sketch.sum("x", "x"))),
                of("convolution that something else takes in too", 0, sketch -> {
                    String shared = convolution(sketch, "x");
                    return sketch.relu(sketch.sum(sketch.normalised(shared), sketch.relu(shared)));
                }),
                of("padding of a convolution", 1, sketch -> convolution(sketch, sketch.add(PAD, "x"))),
                of("padding of an activation", 0, sketch -> sketch.relu(sketch.add(PAD, "x"))));
    }

    private static Arguments of(String name, int fused, Function<Sketch, String> network) {
        Sketch sketch = new Sketch(List.of(8, 6, 6));
        return Arguments.of(name, fused, sketch.network(network.apply(sketch)));
    }

    private static String convolution(Sketch sketch, String x) {
        return sketch.convolution(x, 8, 3, 1, 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void whatTheRuntimeComputesTogetherTakesNoTimeOfItsOwn(String name, int fused, Network network) {
        assertThat(new RuntimeFusion().of(network)).hasSize(fused);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void convolutionsAreNeverFused(String name, int fused, Network network) {
        assertThat(new RuntimeFusion().of(network))
                .noneMatch(node -> node.operator().label().startsWith("Conv"));
    }
}
