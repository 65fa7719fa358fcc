// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.inference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** Values for a network's inputs when none are at hand, and the batch size that a network insists on. */
public final class NetworkInputs {
    private static final long SEED = 20240312;

    private NetworkInputs() {}

    /** The batch size of a network whose first input has a fixed one; 0 when any will do. */
    public static int fixedBatch(Network network) {
        Shape shape = network.inputs().get(0).type().shape();
        Dim first = shape.rank() == 0 ? Dim.of(1) : shape.dim(0);
        return first.isFixed() ? Math.toIntExact(Math.max(1, first.factor())) : 0;
    }

    /** Memory for the inputs and the outputs of all nodes for one sample, in bytes. */
    public static long bytesPerSample(Network network) {
        long inputs = network.inputs().stream()
                .mapToLong(input -> input.type().bytesPerSample())
                .sum();
        long outputs = network.nodes().stream()
                .mapToLong(node -> network.type(node.output()).bytesPerSample())
                .sum();
        return inputs + outputs;
    }

    /** Uniform values between -1 and 1, the same for the same shapes. */
    public static Map<String, Tensor> random(Network network, int batchSize) {
        Random random = new Random(SEED);
        Map<String, Tensor> values = new LinkedHashMap<>();
        for (Input input : network.inputs()) {
            Shape shape = input.type().shape().withBatch(batchSize);
            double[] numbers = random.doubles(shape.elementsPerSample(), -1, 1).toArray();
            values.put(input.name(), Tensor.ofDoubles(input.type().element(), shape, numbers));
        }
        return values;
    }
}
