// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.graph.Interpreter;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** What imported models compute. */
public final class Computed {
    private Computed() {}

    public static Network network(Path file) throws IOException {
        return new KerasImporter().read(file, Arithmetic.EXACT).network();
    }

    /** The first output for these inputs. */
    public static Tensor of(Path file, Tensor... inputs) throws IOException {
        Network network = network(file);
        Map<String, Tensor> values = new LinkedHashMap<>();
        for (int i = 0; i < inputs.length; i++) {
            values.put(network.inputs().get(i).name(), inputs[i]);
        }
        return new Interpreter(network).run(values, network.outputs()).get(0);
    }

    /** Numbers that differ from each other, between -1 and 1, the same for the same shape and seed. */
    public static Tensor numbers(int seed, long... extents) {
        int size = (int) Shape.of(extents).elementsPerSample();
        return Tensor.ofDoubles(
                ElementType.FLOAT32,
                Shape.of(extents),
                new java.util.Random(seed).doubles(size, -1, 1).toArray());
    }

    public static Tensor values(List<Integer> extents, double... values) {
        return Tensor.ofDoubles(
                ElementType.FLOAT32,
                Shape.of(extents.stream().mapToLong(Integer::longValue).toArray()),
                values);
    }
}
