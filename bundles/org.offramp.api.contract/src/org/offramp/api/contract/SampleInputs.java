// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** Random float32 values for the inputs of a network, the same in every run. */
final class SampleInputs {
    private SampleInputs() {}

    static Map<String, Tensor> of(Network network, int batchSize) {
        Map<String, Tensor> values = new HashMap<>();
        for (Input input : network.inputs()) {
            values.put(
                    input.name(),
                    random(
                            input.type().shape().withBatch(batchSize),
                            input.name().hashCode()));
        }
        return values;
    }

    /** Between -2 and 2. */
    static Tensor random(Shape shape, long seed) {
        Random random = new Random(seed);
        float[] values = new float[Math.toIntExact(shape.elementsPerSample())];
        for (int i = 0; i < values.length; i++) {
            values[i] = 4 * random.nextFloat() - 2;
        }
        return Tensor.ofFloats(shape, values);
    }

    /** Samples {@code from} to {@code to}, the latter excluded. */
    static Tensor slice(Tensor tensor, int from, int to) {
        int samples = tensor.extents().get(0);
        ByteBuffer bytes = tensor.bytes();
        int perSample = bytes.remaining() / samples;
        Shape shape = tensor.shape().with(0, Dim.of(to - from));
        return Tensor.wrap(
                tensor.element(), shape, bytes.position(from * perSample).limit(to * perSample));
    }
}
