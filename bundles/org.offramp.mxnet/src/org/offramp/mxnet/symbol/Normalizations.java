// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.symbol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.offramp.graph.operators.BatchNormalization;
import org.offramp.graph.operators.GroupNormalization;
import org.offramp.graph.operators.InstanceNormalization;
import org.offramp.graph.operators.LayerNormalization;
import org.offramp.graph.operators.LocalResponseNormalization;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;

/** Normalisations, by fixed statistics or by those of the sample. */
final class Normalizations {
    private Normalizations() {}

    /** MXNet keeps mean and variance apart from all other variables, so that each use gets its own. */
    static final class Batches implements Translation<BatchNormalization> {
        @Override
        public boolean fits(BatchNormalization operator, Site site) {
            return site.allFloat32() && IntStream.range(1, 5).allMatch(site::isConstant);
        }

        @Override
        public Value translate(BatchNormalization operator, Site site, SymbolBuilder symbols) {
            Attributes attributes = Attributes.NONE
                    .with("eps", Double.toString(operator.epsilon()))
                    .with("fix_gamma", false)
                    .with("use_global_stats", true)
                    .with("axis", 1);
            Value[] arguments = IntStream.range(0, 5)
                    .mapToObj(i -> i == 0
                            ? symbols.of(site, 0)
                            : symbols.parameter(site.constant(i).orElseThrow()))
                    .toArray(Value[]::new);
            return symbols.node("BatchNorm", attributes, arguments);
        }
    }

    /** Reshaped to the axes that stay apart and one that is normalised, and back. */
    private static Value normalize(
            Value x, Shape shape, List<Dim> apart, int together, double epsilon, SymbolBuilder symbols) {
        List<Dim> dims = new ArrayList<>(apart);
        dims.add(Dim.of(together));
        Value rows = Shaping.reshape(x, new Shape(dims), symbols);
        float[] ones = new float[together];
        Arrays.fill(ones, 1);
        Value scale = symbols.parameter(Shape.of(together), ones);
        Value shift = symbols.parameter(Shape.of(together), new float[together]);
        Attributes attributes = Attributes.NONE.with("axis", -1).with("eps", epsilon);
        Value normalized = symbols.node("LayerNorm", attributes, rows, scale, shift);
        return Shaping.reshape(normalized, shape, symbols);
    }

    private static int product(List<Integer> extents) {
        return extents.stream().reduce(1, Math::multiplyExact);
    }

    static final class Layers implements Translation<LayerNormalization> {
        @Override
        public Value translate(LayerNormalization operator, Site site, SymbolBuilder symbols) {
            Shape shape = site.shape(0);
            List<Dim> apart = shape.dims().subList(0, operator.firstAxis());
            int together = product(shape.extentsFrom(operator.firstAxis()));
            Value x = normalize(symbols.of(site, 0), shape, apart, together, operator.epsilon(), symbols);
            Value scaled = symbols.node("broadcast_mul", Attributes.NONE, x, ElementWise.aligned(site, 1, symbols));
            return site.inputs() == 2
                    ? scaled
                    : symbols.node("broadcast_add", Attributes.NONE, scaled, ElementWise.aligned(site, 2, symbols));
        }
    }

    static final class Groups implements Translation<GroupNormalization> {
        @Override
        public Value translate(GroupNormalization operator, Site site, SymbolBuilder symbols) {
            return grouped(operator.groups(), operator.epsilon(), site, symbols);
        }
    }

    static final class Instances implements Translation<InstanceNormalization> {
        @Override
        public Value translate(InstanceNormalization operator, Site site, SymbolBuilder symbols) {
            return grouped(site.shape(0).extent(1), operator.epsilon(), site, symbols);
        }
    }

    private static Value grouped(int groups, double epsilon, Site site, SymbolBuilder symbols) {
        Shape shape = site.shape(0);
        int together = product(shape.extentsFrom(1)) / groups;
        List<Dim> apart = List.of(shape.dim(0), Dim.of(groups));
        Value x = normalize(symbols.of(site, 0), shape, apart, together, epsilon, symbols);
        Shape channels = Channels.aligned(shape);
        Value scale = Shaping.reshape(symbols.of(site, 1), channels, symbols);
        Value shift = Shaping.reshape(symbols.of(site, 2), channels, symbols);
        Value scaled = symbols.node("broadcast_mul", Attributes.NONE, x, scale);
        return symbols.node("broadcast_add", Attributes.NONE, scaled, shift);
    }

    /** MXNet's window has a middle, and its input two spatial axes. */
    static final class LocalResponses implements Translation<LocalResponseNormalization> {
        @Override
        public boolean fits(LocalResponseNormalization operator, Site site) {
            return site.allFloat32()
                    && operator.size() % 2 == 1
                    && site.shape(0).rank() == 4;
        }

        @Override
        public Value translate(LocalResponseNormalization operator, Site site, SymbolBuilder symbols) {
            Attributes attributes = Attributes.NONE
                    .with("nsize", operator.size())
                    .with("alpha", operator.alpha())
                    .with("beta", operator.beta())
                    .with("knorm", operator.bias());
            return symbols.node("LRN", attributes, symbols.of(site, 0));
        }
    }
}
