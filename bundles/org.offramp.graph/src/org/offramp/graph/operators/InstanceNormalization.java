// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** Each channel of each sample normalised by its own statistics. Inputs: x [batch, C, …], scale [C], shift [C]. */
public record InstanceNormalization(double epsilon) implements Operator {
    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 3, 3);
        Inputs.sameElement(this, inputs);
        TensorType x = inputs.get(0);
        Inputs.floating(this, x);
        Inputs.rank(this, x, 3, Integer.MAX_VALUE);
        Inputs.shape(this, "scale", inputs.get(1), Shape.of(x.shape().extent(1)));
        Inputs.shape(this, "shift", inputs.get(2), Shape.of(x.shape().extent(1)));
        return x;
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        infer(Inputs.types(inputs));
        int channels = inputs.get(0).shape().extent(1);
        return new GroupNormalization(Math.max(1, channels), epsilon).evaluate(inputs);
    }
}
