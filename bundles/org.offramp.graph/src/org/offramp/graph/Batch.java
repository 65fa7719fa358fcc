// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph;

import java.util.List;
import java.util.Map;
import org.offramp.graph.operators.Broadcast;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;

/** The symbolic batch size made concrete. */
public final class Batch {
    private Batch() {}

    /**
     * The batch size that the values of the inputs stand for; 1 when no input has a batch.
     *
     * @throws ShapeException when a value lacks or doesn't have its input's type for one common batch size
     */
    public static long size(List<Input> inputs, Map<String, Tensor> values) {
        long batch = 1;
        for (Input input : inputs) {
            Shape shape = input.type().shape();
            Tensor value = value(input, values);
            for (int axis = 0;
                    axis < shape.rank() && shape.rank() == value.shape().rank();
                    axis++) {
                Dim dim = shape.dim(axis);
                batch = dim.perSample() ? value.shape().extent(axis) / dim.factor() : batch;
            }
        }
        for (Input input : inputs) {
            check(input, value(input, values), batch);
        }
        return batch;
    }

    private static Tensor value(Input input, Map<String, Tensor> values) {
        if (!values.containsKey(input.name())) {
            throw new ShapeException("The input '" + input.name() + "' has no value. Maybe its name is misspelt: there"
                    + " are values for " + values.keySet().stream().sorted().toList() + ".");
        }
        return values.get(input.name());
    }

    private static void check(Input input, Tensor value, long batch) {
        if (!value.type().equals(input.type().with(input.type().shape().withBatch(batch)))) {
            throw new ShapeException("The input '" + input.name() + "' is " + input.type() + ", but its value is "
                    + value.type() + ". Maybe the inputs' batches differ.");
        }
    }

    /** The operator for a batch of the given size: only those that name their output's shape change. */
    public static Operator fix(Operator operator, long batchSize) {
        if (operator instanceof Reshape reshape) {
            return new Reshape(reshape.target().withBatch(batchSize));
        }
        if (operator instanceof Broadcast broadcast) {
            return new Broadcast(broadcast.target().withBatch(batchSize));
        }
        return operator;
    }
}
