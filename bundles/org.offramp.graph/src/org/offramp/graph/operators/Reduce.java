// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/**
 * Some axes reduced to one element each; global pooling is this over the spatial axes.
 *
 * @param axes sorted, each once
 * @param keepAxes whether the axes stay, with one element
 */
public record Reduce(ReduceFunction function, List<Integer> axes, boolean keepAxes) implements Operator {
    public Reduce {
        axes.forEach(axis -> Inputs.axis("Reduce", axis));
        axes = axes.stream().sorted().distinct().toList();
    }

    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 1, 1);
        TensorType x = inputs.get(0);
        boolean extreme = function == ReduceFunction.MAXIMUM || function == ReduceFunction.MINIMUM;
        if (x.element() == ElementType.BOOL && !extreme) {
            throw new ShapeException(label() + " doesn't work on " + x + ". Maybe a cast is missing.");
        }
        axes.forEach(axis -> x.shape().extent(x.shape().axis(axis)));
        List<Dim> dims = new ArrayList<>();
        for (int axis = 0; axis < x.shape().rank(); axis++) {
            if (!axes.contains(axis)) {
                dims.add(x.shape().dim(axis));
            } else if (keepAxes) {
                dims.add(Dim.of(1));
            }
        }
        return x.with(new Shape(dims));
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        Tensor x = inputs.get(0);
        TensorType type = infer(Inputs.types(inputs));
        List<Integer> order = IntStream.range(0, x.shape().rank())
                .boxed()
                .sorted(Comparator.comparing(axes::contains))
                .toList();
        // The reduced axes go last, so that what is reduced to one element stands together.
        Tensor rows = Rearrangement.transpose(x, order);
        return new Reduction(function, rows, (int) type.shape().elementsPerSample()).to(type);
    }

    @Override
    public String label() {
        return "Reduce" + Labels.of(function);
    }
}
