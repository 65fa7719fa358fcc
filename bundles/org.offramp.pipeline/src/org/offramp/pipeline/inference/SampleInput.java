// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.inference;

import java.util.Arrays;
import java.util.Map;
import org.offramp.api.datasets.SampleBatch;
import org.offramp.graph.Input;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** A batch of samples as the one input of a network. */
public final class SampleInput {
    private SampleInput() {}

    /** If the network's batch size is fixed, a shorter batch is filled up with zeros, whose results nobody reads. */
    public static Map<String, Tensor> of(Input input, SampleBatch batch) {
        Shape shape = input.type().shape();
        float[] values = batch.values();
        if (shape.isFixed()) {
            values = Arrays.copyOf(values, Math.toIntExact(shape.elementsPerSample()));
        } else {
            shape = shape.withBatch(batch.size());
        }
        return Map.of(input.name(), tensor(input.type().element(), shape, values));
    }

    private static Tensor tensor(ElementType element, Shape shape, float[] values) {
        if (element == ElementType.FLOAT32) {
            return Tensor.ofFloats(shape, values);
        }
        double[] numbers = new double[values.length];
        Arrays.setAll(numbers, i -> values[i]);
        return Tensor.ofDoubles(element, shape, numbers);
    }
}
