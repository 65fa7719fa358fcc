// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.offramp.api.datasets.SampleBatch;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;
import org.offramp.pipeline.TinyNetworks;

class SampleInputTest {
    private static final SampleBatch TWO_SAMPLES = new SampleBatch(new float[] {1, 2, 3, 4}, new int[] {0, 1}, 0);

    private static Map<String, Tensor> input(Network network) {
        return SampleInput.of(network.inputs().get(0), TWO_SAMPLES);
    }

    @Test
    void takesTheBatchAsItIsWhereAnySizeWillDo() {
        assertThat(input(TinyNetworks.identity(2)))
                .containsExactly(Map.entry("x", Tensor.ofFloats(Shape.of(2, 2), 1, 2, 3, 4)));
    }

    @Test
    void fillsUpAFixedBatchWithZeros() {
        assertThat(input(TinyNetworks.identityForBatchesOf(3, 2)))
                .containsExactly(Map.entry("x", Tensor.ofFloats(Shape.of(3, 2), 1, 2, 3, 4, 0, 0)));
    }

    @Test
    void roundsToTheElementTypeOfTheInput() {
        Classifier classifier = Classifier.of(Path.of("n"), TinyNetworks.identity(2));
        Input halves = new Input("x", new TensorType(ElementType.FLOAT16, Shape.batched(2)));
        Classifier withHalves = new Classifier(classifier.network(), halves, classifier.output(), 2);
        assertThat(SampleInput.of(withHalves.input(), TWO_SAMPLES))
                .containsExactly(Map.entry("x", Tensor.ofDoubles(ElementType.FLOAT16, Shape.of(2, 2), 1, 2, 3, 4)));
    }
}
