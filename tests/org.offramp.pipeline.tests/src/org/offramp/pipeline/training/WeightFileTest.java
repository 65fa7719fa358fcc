// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.training.TrainedHead;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

class WeightFileTest {
    private static ExitHead head(float... weights) {
        TensorType map = TensorType.float32(Shape.batched(2));
        Network nothing = new Network("reduction", List.of(new Input("map", map)), Map.of(), List.of(), List.of("map"));
        Network dense = new Network(
                "classifier",
                List.of(new Input("map", map)),
                Map.of("weight", Tensor.ofFloats(Shape.of(2, 2), weights)),
                List.of(new Node("dense", new Dense(), List.of("map", "weight"), "logits")),
                List.of("logits"));
        return new ExitHead("head", "dense", new AttachPoint("map", map, 10), nothing, dense, Set.of("weight"));
    }

    private final TrainedHead trained = new TrainedHead(head(1, 2, 3, 4.5f), 0.75, 12);

    @Test
    void givesBackWhatWasTrained() {
        assertThat(WeightFile.read(WeightFile.bytes(trained), head(0, 0, 0, 0))).hasValueSatisfying(read -> {
            assertThat(read.validationAccuracy()).isEqualTo(0.75);
            assertThat(read.epochs()).isEqualTo(12);
            assertThat(read.head().classifier().constants())
                    .isEqualTo(trained.head().classifier().constants());
        });
    }

    @Test
    void noticesEveryDamagedByte() {
        for (int position = 0; position < WeightFile.bytes(trained).length; position++) {
            byte[] damaged = WeightFile.bytes(trained);
            damaged[position] ^= 4;
            assertThat(WeightFile.read(damaged, head(0, 0, 0, 0)))
                    .as("byte " + position)
                    .isEmpty();
        }
    }

    @Test
    void noticesAFileThatEndsTooEarly() {
        byte[] bytes = WeightFile.bytes(trained);
        for (int length = 0; length < bytes.length; length++) {
            assertThat(WeightFile.read(Arrays.copyOf(bytes, length), head(0, 0, 0, 0)))
                    .as(length + " bytes")
                    .isEmpty();
        }
    }
}
