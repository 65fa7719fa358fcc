// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/**
 * All axes from {@code firstAxis} on normalised together. Inputs: x, scale and optionally shift, which broadcast to x.
 *
 * @param firstAxis counted from the start; the axes before it, the batch among them, stay apart
 */
public record LayerNormalization(int firstAxis, double epsilon) implements Operator {
    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 2, 3);
        Inputs.sameElement(this, inputs);
        TensorType x = inputs.get(0);
        Inputs.floating(this, x);
        if (firstAxis < 0 || firstAxis >= x.shape().rank()) {
            throw new ShapeException("Layer normalisation from axis " + firstAxis + " of " + x + " isn't possible.");
        }
        x.shape().extentsFrom(firstAxis);
        for (TensorType parameter : inputs.subList(1, inputs.size())) {
            if (!x.shape().broadcast(parameter.shape()).equals(x.shape())) {
                throw new ShapeException("Layer normalisation: " + parameter + " doesn't broadcast to " + x + ".");
            }
        }
        return x;
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        infer(Inputs.types(inputs));
        Tensor x = inputs.get(0);
        double[] values = x.toDoubles();
        if (values.length > 0) {
            Statistics.normalize(
                    values, Lines.product(x.shape(), firstAxis, x.shape().rank()), epsilon);
            Tensor scale = Rearrangement.broadcast(inputs.get(1), x.shape());
            for (int i = 0; i < values.length; i++) {
                values[i] *= scale.doubleAt(i);
            }
        }
        if (inputs.size() == 3) {
            Tensor shift = Rearrangement.broadcast(inputs.get(2), x.shape());
            for (int i = 0; i < values.length; i++) {
                values[i] += shift.doubleAt(i);
            }
        }
        return Tensor.ofDoubles(x.element(), x.shape(), values);
    }
}
