// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.symbol;

import java.util.List;
import java.util.stream.IntStream;
import org.offramp.graph.operators.Gather;
import org.offramp.graph.operators.Interpolate;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** Operators that pick or mix elements along one axis. */
final class Picking {
    /** Whole numbers up to here are exact in float32, which MXNet takes for indices. */
    private static final int MOST_EXACT = 1 << 24;

    private Picking() {}

    private static Value take(Value x, int axis, float[] indices, SymbolBuilder symbols) {
        Value picked = symbols.parameter(Shape.of(indices.length), indices);
        Attributes attributes = Attributes.NONE.with("axis", axis).with("mode", "clip");
        return symbols.node("take", attributes, x, picked);
    }

    /** Only for indices known beforehand, all inside the axis. */
    static final class Gathers implements Translation<Gather> {
        @Override
        public boolean fits(Gather operator, Site site) {
            long extent = site.shape(0).dim(operator.axis()).factor();
            return site.isFloat32(0)
                    && extent <= MOST_EXACT
                    && site.constant(1)
                            .filter(indices -> inside(indices, extent))
                            .isPresent();
        }

        private static boolean inside(Tensor indices, long extent) {
            return IntStream.range(0, indices.size())
                    .allMatch(i -> indices.longAt(i) >= -extent && indices.longAt(i) < extent);
        }

        @Override
        public Value translate(Gather operator, Site site, SymbolBuilder symbols) {
            Tensor indices = site.constant(1).orElseThrow();
            int extent = site.shape(0).extent(operator.axis());
            float[] positions = new float[indices.size()];
            for (int i = 0; i < positions.length; i++) {
                positions[i] = Math.floorMod(indices.longAt(i), extent);
            }
            Value picked = take(symbols.of(site, 0), operator.axis(), positions, symbols);
            return Shaping.reshape(picked, site.output().shape(), symbols);
        }
    }

    /** Copies are picked; everything else is a product with a constant matrix along the axis. */
    static final class Interpolations implements Translation<Interpolate> {
        @Override
        public boolean fits(Interpolate operator, Site site) {
            return site.allFloat32() && operator.extent() <= MOST_EXACT;
        }

        @Override
        public Value translate(Interpolate operator, Site site, SymbolBuilder symbols) {
            Value x = symbols.of(site, 0);
            return operator.isCopy()
                    ? take(x, operator.axis(), sources(operator), symbols)
                    : mix(operator, site.shape(0).rank() - 1, x, symbols);
        }

        private static float[] sources(Interpolate operator) {
            List<Interpolate.Position> positions = operator.positions();
            float[] sources = new float[positions.size()];
            for (int i = 0; i < sources.length; i++) {
                sources[i] = positions.get(i).sources().get(0);
            }
            return sources;
        }

        private static Value mix(Interpolate operator, int last, Value x, SymbolBuilder symbols) {
            int rows = operator.positions().size();
            Value matrix = symbols.parameter(Shape.of(rows, operator.extent()), matrix(operator));
            Attributes attributes = Attributes.NONE
                    .with("num_hidden", rows)
                    .with("no_bias", true)
                    .with("flatten", false);
            Value swapped = swap(operator.axis(), last, x, symbols);
            return swap(operator.axis(), last, symbols.node("FullyConnected", attributes, swapped, matrix), symbols);
        }

        private static Value swap(int axis, int last, Value x, SymbolBuilder symbols) {
            return axis == last
                    ? x
                    : symbols.node(
                            "SwapAxis", Attributes.NONE.with("dim1", axis).with("dim2", last), x);
        }

        private static float[] matrix(Interpolate operator) {
            float[] matrix = new float[operator.positions().size() * operator.extent()];
            for (int row = 0; row < operator.positions().size(); row++) {
                Interpolate.Position position = operator.positions().get(row);
                for (int i = 0; i < position.sources().size(); i++) {
                    matrix[row * operator.extent() + position.sources().get(i)] +=
                            position.weights().get(i).floatValue();
                }
            }
            return matrix;
        }
    }
}
