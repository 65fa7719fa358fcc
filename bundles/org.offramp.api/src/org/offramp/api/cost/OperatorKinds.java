// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.offramp.graph.operators.ArgReduce;
import org.offramp.graph.operators.AveragePool;
import org.offramp.graph.operators.BatchNormalization;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Broadcast;
import org.offramp.graph.operators.Cast;
import org.offramp.graph.operators.Concat;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.Dequantize;
import org.offramp.graph.operators.Gather;
import org.offramp.graph.operators.GroupNormalization;
import org.offramp.graph.operators.InstanceNormalization;
import org.offramp.graph.operators.IntegerConvolution;
import org.offramp.graph.operators.IntegerMatMul;
import org.offramp.graph.operators.Interpolate;
import org.offramp.graph.operators.LayerNormalization;
import org.offramp.graph.operators.LocalResponseNormalization;
import org.offramp.graph.operators.MatMul;
import org.offramp.graph.operators.MaxPool;
import org.offramp.graph.operators.MaxPoolIndices;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Pad;
import org.offramp.graph.operators.Quantize;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Requantize;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Slice;
import org.offramp.graph.operators.Softmax;
import org.offramp.graph.operators.Tile;
import org.offramp.graph.operators.Transpose;
import org.offramp.graph.operators.TransposedConvolution;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.Where;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.TensorType;
import org.offramp.hardware.OperatorKind;

/** To which of the hardware's groups an operator belongs. */
public final class OperatorKinds {
    private static final Map<Class<? extends Operator>, OperatorKind> TABLE = Map.ofEntries(
            Map.entry(ArgReduce.class, OperatorKind.REDUCTION),
            Map.entry(AveragePool.class, OperatorKind.POOLING),
            Map.entry(BatchNormalization.class, OperatorKind.NORMALISATION),
            Map.entry(Binary.class, OperatorKind.ELEMENTWISE),
            Map.entry(Broadcast.class, OperatorKind.REARRANGEMENT),
            Map.entry(Cast.class, OperatorKind.REARRANGEMENT),
            Map.entry(Concat.class, OperatorKind.REARRANGEMENT),
            Map.entry(Convolution.class, OperatorKind.CONVOLUTION),
            Map.entry(Dense.class, OperatorKind.DENSE),
            Map.entry(Dequantize.class, OperatorKind.ELEMENTWISE),
            Map.entry(Gather.class, OperatorKind.REARRANGEMENT),
            Map.entry(GroupNormalization.class, OperatorKind.NORMALISATION),
            Map.entry(InstanceNormalization.class, OperatorKind.NORMALISATION),
            Map.entry(IntegerConvolution.class, OperatorKind.CONVOLUTION),
            Map.entry(IntegerMatMul.class, OperatorKind.DENSE),
            Map.entry(Interpolate.class, OperatorKind.REARRANGEMENT),
            Map.entry(LayerNormalization.class, OperatorKind.NORMALISATION),
            Map.entry(LocalResponseNormalization.class, OperatorKind.NORMALISATION),
            Map.entry(MatMul.class, OperatorKind.DENSE),
            Map.entry(MaxPool.class, OperatorKind.POOLING),
            Map.entry(MaxPoolIndices.class, OperatorKind.POOLING),
            Map.entry(Pad.class, OperatorKind.REARRANGEMENT),
            Map.entry(Quantize.class, OperatorKind.ELEMENTWISE),
            Map.entry(Reduce.class, OperatorKind.REDUCTION),
            Map.entry(Requantize.class, OperatorKind.ELEMENTWISE),
            Map.entry(Reshape.class, OperatorKind.REARRANGEMENT),
            Map.entry(Slice.class, OperatorKind.REARRANGEMENT),
            Map.entry(Softmax.class, OperatorKind.SOFTMAX),
            Map.entry(Tile.class, OperatorKind.REARRANGEMENT),
            Map.entry(Transpose.class, OperatorKind.REARRANGEMENT),
            Map.entry(TransposedConvolution.class, OperatorKind.CONVOLUTION),
            Map.entry(Unary.class, OperatorKind.ACTIVATION),
            Map.entry(Where.class, OperatorKind.ELEMENTWISE));

    private OperatorKinds() {}

    /** @param inputs types of what the operator takes in: they decide what is depthwise and what global pooling */
    public static OperatorKind of(Operator operator, List<TensorType> inputs) {
        if (isDepthwise(operator, inputs)) {
            return OperatorKind.DEPTHWISE_CONVOLUTION;
        }
        if (operator instanceof Reduce reduce
                && isGlobalPooling(reduce, inputs.get(0).shape())) {
            return OperatorKind.POOLING;
        }
        if (operator instanceof Binary binary && binary.function() == BinaryFunction.PRELU) {
            return OperatorKind.ACTIVATION;
        }
        return of(operator.getClass());
    }

    static OperatorKind of(Class<? extends Operator> operator) {
        return Optional.ofNullable(TABLE.get(operator))
                .orElseThrow(() -> new IllegalArgumentException("The operator " + operator.getSimpleName()
                        + " belongs to no group of the hardware. Maybe a row of the table of groups is missing."));
    }

    private static boolean isDepthwise(Operator operator, List<TensorType> inputs) {
        int groups = 1;
        if (operator instanceof Convolution convolution) {
            groups = convolution.groups();
        } else if (operator instanceof IntegerConvolution convolution) {
            groups = convolution.groups();
        } else if (operator instanceof TransposedConvolution convolution) {
            groups = convolution.groups();
        }
        return groups > 1 && groups == inputs.get(0).shape().extent(1);
    }

    /** Mean or maximum over all axes behind batch and channels. */
    private static boolean isGlobalPooling(Reduce reduce, Shape shape) {
        boolean pools = reduce.function() == ReduceFunction.MEAN || reduce.function() == ReduceFunction.MAXIMUM;
        List<Integer> spatial = IntStream.range(2, shape.rank()).boxed().toList();
        return pools && !spatial.isEmpty() && reduce.axes().equals(spatial);
    }
}
