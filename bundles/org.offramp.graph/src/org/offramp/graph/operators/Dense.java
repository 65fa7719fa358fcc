// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorBuilder;
import org.offramp.graph.tensors.TensorType;

/** Fully connected layer on the last axis. Inputs: x […, I], weights [O, I], optionally bias [O]. Output: […, O]. */
public record Dense() implements Operator {
    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 2, 3);
        Inputs.sameElement(this, inputs);
        TensorType x = inputs.get(0);
        Inputs.floating(this, x);
        Inputs.rank(this, x, 1, Integer.MAX_VALUE);
        Inputs.rank(this, inputs.get(1), 2, 2);
        Shape weights = inputs.get(1).shape();
        int last = x.shape().rank() - 1;
        if (x.shape().extent(last) != weights.extent(1)) {
            throw new ShapeException("A dense layer with weights " + weights + " can't take in " + x + ".");
        }
        Dim features = Dim.of(weights.extent(0));
        if (inputs.size() == 3) {
            Inputs.shape(this, "bias", inputs.get(2), new Shape(List.of(features)));
        }
        return x.with(x.shape().with(last, features));
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        TensorType type = infer(Inputs.types(inputs));
        double[] x = inputs.get(0).toDoubles();
        double[] weights = inputs.get(1).toDoubles();
        int out = inputs.get(1).shape().extent(0);
        int in = inputs.get(1).shape().extent(1);
        TensorBuilder result = new TensorBuilder(type);
        for (int i = 0; i < type.shape().elementsPerSample(); i++) {
            double sum = inputs.size() == 3 ? inputs.get(2).doubleAt(i % out) : 0;
            for (int k = 0; k < in; k++) {
                sum += x[i / out * in + k] * weights[i % out * in + k];
            }
            result.putDouble(i, sum);
        }
        return result.build();
    }

    @Override
    public long macs(List<TensorType> inputs, TensorType output) {
        return Math.multiplyExact(
                output.shape().elementsPerSample(), inputs.get(1).shape().dim(1).factor());
    }
}
