// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.offramp.graph.operators.Transpose;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;

/** Constants brought into the order of the tensors that they are used with. */
final class Parameters {
    private static final int MOST_FEATURES = 1 << 22;

    private Parameters() {}

    static Tensor transposed(Tensor tensor, Integer... order) {
        if (tensor.shape().rank() != order.length) {
            throw new ShapeException(
                    "Its weights are " + tensor.shape() + " instead of an array with " + order.length + " dimensions.");
        }
        return new Transpose(List.of(order)).evaluate(List.of(tensor));
    }

    static Tensor vector(int count, double value) {
        if (count > MOST_FEATURES) {
            throw new ShapeException("It has " + count + " channels.");
        }
        float[] values = new float[count];
        Arrays.fill(values, (float) value);
        return Tensor.ofFloats(Shape.of(count), values);
    }

    /** A vector over the features of a row, in the order in which the flow has them. */
    static Tensor features(Tensor vector, Flow flow) {
        if (flow.arrangement() != Arrangement.FLATTENED) {
            return vector;
        }
        int cells = vector.size() / flow.channels();
        return transposed(vector.reshaped(Shape.of(cells, flow.channels())), 1, 0)
                .reshaped(vector.shape());
    }

    /** What broadcasts to Keras' shape of the flow, trailing axes aligned, made to broadcast to the stored one. */
    static Tensor broadcastable(Tensor tensor, Flow flow) {
        if (flow.arrangement() == Arrangement.FLATTENED) {
            return tensor.size() == 1 ? tensor : features(tensor, flow);
        }
        List<Dim> dims = new ArrayList<>(tensor.shape().dims());
        while (dims.size() < flow.rank()) {
            dims.add(0, Dim.of(1));
        }
        Tensor whole = tensor.reshaped(new Shape(dims));
        if (flow.arrangement() == Arrangement.AS_IS) {
            return whole;
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, flow.rank()).boxed().toList());
        order.add(1, order.remove(flow.rank() - 1));
        return new Transpose(order).evaluate(List.of(whole));
    }

    /** A vector laid along one axis that Keras counts. */
    static Tensor along(Tensor vector, int axisInKeras, Flow flow) {
        if (flow.arrangement() == Arrangement.FLATTENED) {
            return features(vector, flow);
        }
        long[] extents = new long[flow.rank()];
        Arrays.fill(extents, 1);
        extents[flow.axis(axisInKeras)] = vector.size();
        return vector.reshaped(Shape.of(extents));
    }
}
