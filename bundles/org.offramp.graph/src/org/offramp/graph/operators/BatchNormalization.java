// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorBuilder;
import org.offramp.graph.tensors.TensorType;

/**
 * Normalisation with fixed statistics. Inputs: x [batch, C, …], scale, shift, mean, variance [C] each.
 * Output: (x − mean) / √(variance + epsilon) · scale + shift.
 */
public record BatchNormalization(double epsilon) implements Operator {
    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 5, 5);
        TensorType x = inputs.get(0);
        Inputs.floating(this, x);
        Inputs.rank(this, x, 2, Integer.MAX_VALUE);
        for (TensorType statistic : inputs.subList(1, 5)) {
            Inputs.floating(this, statistic);
            Inputs.shape(this, "statistic", statistic, Shape.of(x.shape().extent(1)));
        }
        return x;
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        Tensor x = inputs.get(0);
        TensorType type = infer(Inputs.types(inputs));
        int channels = x.shape().extent(1);
        int plane = x.size() == 0 ? 1 : Lines.product(x.shape(), 2, x.shape().rank());
        TensorBuilder result = new TensorBuilder(type);
        for (int i = 0; i < x.size(); i++) {
            int c = i / plane % channels;
            double deviation = Math.sqrt(inputs.get(4).doubleAt(c) + epsilon);
            double normal = (x.doubleAt(i) - inputs.get(3).doubleAt(c)) / deviation;
            result.putDouble(
                    i, normal * inputs.get(1).doubleAt(c) + inputs.get(2).doubleAt(c));
        }
        return result.build();
    }
}
