// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/**
 * Channels normalised in groups, by the statistics of each sample. Inputs: x [batch, C, …], scale [C], shift [C].
 *
 * @param groups divides C
 */
public record GroupNormalization(int groups, double epsilon) implements Operator {
    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 3, 3);
        Inputs.sameElement(this, inputs);
        TensorType x = inputs.get(0);
        Inputs.floating(this, x);
        Inputs.rank(this, x, 3, Integer.MAX_VALUE);
        int channels = x.shape().extent(1);
        if (groups < 1 || channels % groups != 0) {
            throw new ShapeException(channels + " channels can't be normalised in " + groups + " groups.");
        }
        Inputs.shape(this, "scale", inputs.get(1), Shape.of(channels));
        Inputs.shape(this, "shift", inputs.get(2), Shape.of(channels));
        return x;
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        infer(Inputs.types(inputs));
        Tensor x = inputs.get(0);
        double[] values = x.toDoubles();
        if (values.length > 0) {
            int channels = x.shape().extent(1);
            int plane = Lines.product(x.shape(), 2, x.shape().rank());
            Statistics.normalize(values, channels / groups * plane, epsilon);
            for (int i = 0; i < values.length; i++) {
                int c = i / plane % channels;
                values[i] =
                        values[i] * inputs.get(1).doubleAt(c) + inputs.get(2).doubleAt(c);
            }
        }
        return Tensor.ofDoubles(x.element(), x.shape(), values);
    }
}
