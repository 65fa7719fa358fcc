// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.ArrayList;
import java.util.List;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorBuilder;
import org.offramp.graph.tensors.TensorType;

/**
 * Where along an axis the largest (or smallest) element is, as 64-bit integers.
 *
 * @param minimum the smallest instead of the largest
 * @param keepAxis whether the axis stays, with one element
 * @param last of several equal ones the last, not the first
 */
public record ArgReduce(boolean minimum, int axis, boolean keepAxis, boolean last) implements Operator {
    public ArgReduce {
        Inputs.axis("ArgReduce", axis);
    }

    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 1, 1);
        Shape shape = inputs.get(0).shape();
        if (shape.extent(shape.axis(axis)) == 0) {
            throw new ShapeException(label() + " over an empty axis of " + shape + " has no result.");
        }
        List<Dim> dims = new ArrayList<>(shape.dims());
        if (keepAxis) {
            dims.set(axis, Dim.of(1));
        } else {
            dims.remove(axis);
        }
        return new TensorType(ElementType.INT64, new Shape(dims));
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        Tensor x = inputs.get(0);
        TensorType type = infer(Inputs.types(inputs));
        TensorBuilder result = new TensorBuilder(type);
        if (type.shape().elementsPerSample() > 0) {
            Lines lines = Lines.of(x.shape(), axis);
            Ranking ranking = new Ranking(x);
            for (int line = 0; line < lines.count(); line++) {
                result.putLong(line, best(ranking, lines, lines.start(line)));
            }
        }
        return result.build();
    }

    private int best(Ranking ranking, Lines lines, int start) {
        int best = 0;
        for (int i = 1; i < lines.extent(); i++) {
            int order = ranking.compare(start + i * lines.stride(), start + best * lines.stride());
            boolean better = minimum ? order < 0 : order > 0;
            best = better || last && order == 0 ? i : best;
        }
        return best;
    }

    @Override
    public String label() {
        return minimum ? "ArgMin" : "ArgMax";
    }
}
