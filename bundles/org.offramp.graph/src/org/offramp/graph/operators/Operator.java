// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** What a node computes: a pure function of its inputs with one output. Implementations are records. */
public sealed interface Operator
        permits ArgReduce,
                AveragePool,
                BatchNormalization,
                Binary,
                Broadcast,
                Cast,
                Concat,
                Convolution,
                Dense,
                Dequantize,
                Gather,
                GroupNormalization,
                InstanceNormalization,
                IntegerConvolution,
                IntegerMatMul,
                Interpolate,
                LayerNormalization,
                LocalResponseNormalization,
                MatMul,
                MaxPool,
                MaxPoolIndices,
                Pad,
                Quantize,
                Reduce,
                Requantize,
                Reshape,
                Slice,
                Softmax,
                Tile,
                TransposedConvolution,
                Transpose,
                Unary,
                Where {
    /**
     * Type of the output.
     *
     * @throws org.offramp.graph.tensors.ShapeException when the inputs don't fit, with the values and what to do
     */
    TensorType infer(List<TensorType> inputs);

    /** The output for constant inputs whose types {@link #infer} accepts, computed in plain Java. */
    Tensor evaluate(List<Tensor> inputs);

    /** Multiply-accumulate operations for one sample; zero for everything but convolutions and matrix products. */
    default long macs(List<TensorType> inputs, TensorType output) {
        return 0;
    }

    /** Name of the operator for people: the record's name, with the function where one record stands for several. */
    default String label() {
        return getClass().getSimpleName();
    }
}
