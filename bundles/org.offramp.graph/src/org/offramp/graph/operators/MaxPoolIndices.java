// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import java.util.stream.IntStream;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/**
 * Where {@link MaxPool} found its maxima: positions in the flattened whole input, as 64-bit integers.
 *
 * @param columnMajor whether the spatial axes are flattened with the first one running fastest
 */
public record MaxPoolIndices(MaxPool pool, boolean columnMajor) implements Operator {
    @Override
    public TensorType infer(List<TensorType> inputs) {
        return pool.infer(inputs).with(ElementType.INT64);
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        Tensor x = inputs.get(0);
        TensorType type = infer(Inputs.types(inputs));
        Planes planes = Planes.of(x.shape());
        int[] indices = MaximumSearch.indices(pool.window(), x, type.shape());
        long[] result = IntStream.of(indices)
                .mapToLong(index -> columnMajor && index >= 0 ? planes.columnMajor(index) : index)
                .toArray();
        return Tensor.ofLongs(type.element(), type.shape(), result);
    }
}
