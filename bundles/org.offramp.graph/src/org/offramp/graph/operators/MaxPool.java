// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorBuilder;
import org.offramp.graph.tensors.TensorType;

/**
 * Largest element under the window; padding never wins. Input: [batch, C, spatial…]. Output: [batch, C, positions…].
 *
 * @param ceil whether a last, partial position counts
 */
public record MaxPool(Window window, boolean ceil) implements Operator {
    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 1, 1);
        TensorType x = inputs.get(0);

        Inputs.rank(this, x, window.rank() + 2, window.rank() + 2);
        return x.with(window.slideOver(x.shape(), x.shape().dim(1), ceil));
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        Tensor x = inputs.get(0);
        TensorType type = infer(Inputs.types(inputs));
        TensorBuilder result = new TensorBuilder(type);
        int[] indices = MaximumSearch.indices(window, x, type.shape());
        for (int i = 0; i < indices.length; i++) {
            if (indices[i] == MaximumSearch.NONE) {
                putLowest(result, i, x.element());
            } else {
                result.copy(i, x, indices[i], 1);
            }
        }
        return result.build();
    }

    private static void putLowest(TensorBuilder result, int index, ElementType element) {
        if (element.isFloat()) {
            result.putDouble(index, -Limits.largestReal(element));
        } else {
            result.putLong(index, Limits.smallest(element));
        }
    }
}
