// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorBuilder;
import org.offramp.graph.tensors.TensorType;

/** The second input where the first (booleans) holds, else the third; all three broadcast to each other. */
public record Where() implements Operator {
    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 3, 3);
        Inputs.sameElement(this, inputs.subList(1, 3));
        TensorType condition = inputs.get(0);
        if (condition.element() != ElementType.BOOL) {
            throw new ShapeException("Where takes a boolean condition, but it is " + condition + ".");
        }
        TensorType then = inputs.get(1);
        return then.with(condition
                .shape()
                .broadcast(then.shape())
                .broadcast(inputs.get(2).shape()));
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        TensorType type = infer(Inputs.types(inputs));
        Tensor condition = Rearrangement.broadcast(inputs.get(0), type.shape());
        Tensor then = Rearrangement.broadcast(inputs.get(1), type.shape());
        Tensor otherwise = Rearrangement.broadcast(inputs.get(2), type.shape());
        TensorBuilder result = new TensorBuilder(type);
        for (int i = 0; i < condition.size(); i++) {
            result.copy(i, condition.longAt(i) != 0 ? then : otherwise, i, 1);
        }
        return result.build();
    }
}
