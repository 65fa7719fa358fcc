// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.offramp.graph.operators.ArgReduce;
import org.offramp.graph.operators.AveragePool;
import org.offramp.graph.operators.BatchNormalization;
import org.offramp.graph.operators.Binary;
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
import org.offramp.graph.operators.Requantize;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Slice;
import org.offramp.graph.operators.Softmax;
import org.offramp.graph.operators.Tile;
import org.offramp.graph.operators.Transpose;
import org.offramp.graph.operators.TransposedConvolution;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.Where;

/** The table from operators to their translations. */
final class Translations {
    private final Map<Class<?>, BiConsumer<Operator, Site>> byOperator = new HashMap<>();

    Translations() {
        put(ArgReduce.class, Reductions::argReduce);
        put(AveragePool.class, Poolings::average);
        put(BatchNormalization.class, Normalizations::batch);
        put(Binary.class, Functions::binary);
        put(Broadcast.class, Broadcasting::write);
        put(Cast.class, Functions::cast);
        put(Concat.class, Layouts::concat);
        put(Convolution.class, Convolutions::plain);
        put(Dense.class, Products::dense);
        put(Dequantize.class, Quantizations::dequantize);
        put(Gather.class, Layouts::gather);
        put(GroupNormalization.class, Normalizations::group);
        put(InstanceNormalization.class, Normalizations::instance);
        put(IntegerConvolution.class, IntegerLayers::convolution);
        put(IntegerMatMul.class, IntegerLayers::matMul);
        put(Interpolate.class, Resizing::interpolate);
        put(LayerNormalization.class, Normalizations::layer);
        put(LocalResponseNormalization.class, LocalResponse::write);
        put(MatMul.class, Products::matMul);
        put(MaxPool.class, Poolings::max);
        put(MaxPoolIndices.class, Poolings::maxIndices);
        put(Pad.class, Paddings::pad);
        put(Quantize.class, Quantizations::quantize);
        put(Reduce.class, Reductions::reduce);
        put(Requantize.class, Requantizations::requantize);
        put(Reshape.class, Layouts::reshape);
        put(Slice.class, Layouts::slice);
        put(Softmax.class, Reductions::softmax);
        put(Tile.class, Layouts::tile);
        put(TransposedConvolution.class, Convolutions::transposed);
        put(Transpose.class, Layouts::transpose);
        put(Unary.class, Activations::unary);
        put(Where.class, Functions::where);
    }

    private <O extends Operator> void put(Class<O> operator, Translation<O> translation) {
        byOperator.put(operator, (node, site) -> translation.write(operator.cast(node), site));
    }

    Set<Class<?>> operators() {
        return Set.copyOf(byOperator.keySet());
    }

    void write(Operator operator, Site site) {
        if (!byOperator.containsKey(operator.getClass())) {
            throw new IllegalArgumentException("there is no translation of " + operator.label() + ".");
        }
        byOperator.get(operator.getClass()).accept(operator, site);
    }
}
