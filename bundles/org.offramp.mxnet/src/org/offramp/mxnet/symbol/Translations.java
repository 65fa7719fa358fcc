// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.symbol;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;

/** The table of all operators: how MXNet computes each, or that plain Java does. */
final class Translations {
    /** MXNet's functions that broadcast or reduce take no more axes. */
    private static final int MOST_AXES = 5;

    /** Operators that give, or are there for, other element types than MXNet's symbols carry. */
    static final Set<Class<? extends Operator>> HOST_ONLY = Set.of(
            ArgReduce.class,
            Cast.class,
            Dequantize.class,
            IntegerConvolution.class,
            IntegerMatMul.class,
            MaxPoolIndices.class,
            Quantize.class,
            Requantize.class);

    private static final List<Row<?>> ROWS = List.of(
            new Row<>(AveragePool.class, new Pools.Means()),
            new Row<>(BatchNormalization.class, new Normalizations.Batches()),
            new Row<>(Binary.class, new ElementWise.Binaries()),
            new Row<>(Broadcast.class, new Repeating.Broadcasts()),
            new Row<>(Concat.class, new Shaping.Concats()),
            new Row<>(Convolution.class, new Convolutions.Plain()),
            new Row<>(Dense.class, new Products.Layers()),
            new Row<>(Gather.class, new Picking.Gathers()),
            new Row<>(GroupNormalization.class, new Normalizations.Groups()),
            new Row<>(InstanceNormalization.class, new Normalizations.Instances()),
            new Row<>(Interpolate.class, new Picking.Interpolations()),
            new Row<>(LayerNormalization.class, new Normalizations.Layers()),
            new Row<>(LocalResponseNormalization.class, new Normalizations.LocalResponses()),
            new Row<>(MatMul.class, new Products.Matrices()),
            new Row<>(MaxPool.class, new Pools.Maxima()),
            new Row<>(Pad.class, new Shaping.Pads()),
            new Row<>(Reduce.class, new Reductions.Reduces()),
            new Row<>(Reshape.class, new Shaping.Reshapes()),
            new Row<>(Slice.class, new Shaping.Slices()),
            new Row<>(Softmax.class, new Reductions.Softmaxes()),
            new Row<>(Tile.class, new Repeating.Tiles()),
            new Row<>(TransposedConvolution.class, new Convolutions.Transposed()),
            new Row<>(Transpose.class, new Shaping.Transposes()),
            new Row<>(Unary.class, new Functions()),
            new Row<>(Where.class, new ElementWise.Wheres()));

    private Translations() {}

    private record Row<O extends Operator>(Class<O> type, Translation<O> translation) {
        boolean fits(Site site) {
            return translation.fits(type.cast(site.node().operator()), site);
        }

        Value translate(Site site, SymbolBuilder symbols) {
            return translation.translate(type.cast(site.node().operator()), site, symbols);
        }
    }

    private static Optional<Row<?>> row(Class<? extends Operator> type) {
        return ROWS.stream().filter(row -> row.type() == type).findFirst();
    }

    /** Whether MXNet computes this kind of operator, at least for some element types and attributes. */
    static boolean has(Class<? extends Operator> type) {
        return row(type).isPresent();
    }

    /** Whether MXNet computes exactly what the node means. A symbol has to be fed: constants alone aren't enough. */
    static boolean fits(Site site) {
        boolean fed = IntStream.range(0, site.inputs()).anyMatch(input -> !site.isConstant(input));
        return fed
                && site.output().element() == ElementType.FLOAT32
                && carries(site.output().shape())
                && IntStream.range(0, site.inputs()).allMatch(input -> carries(site, input))
                && row(site.node().operator().getClass())
                        .filter(row -> row.fits(site))
                        .isPresent();
    }

    private static boolean carries(Site site, int input) {
        boolean scalar = site.shape(input).rank() == 0;
        return scalar ? site.isConstant(input) : carries(site.shape(input));
    }

    private static boolean carries(Shape shape) {
        return shape.rank() > 0
                && shape.rank() <= MOST_AXES
                && shape.dims().stream().mapToLong(Dim::factor).noneMatch(factor -> factor == 0);
    }

    /** Adds the node to a symbol. */
    static Value translate(Site site, SymbolBuilder symbols) {
        return row(site.node().operator().getClass()).orElseThrow().translate(site, symbols);
    }
}
