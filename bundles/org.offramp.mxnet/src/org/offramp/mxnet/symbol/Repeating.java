// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.symbol;

import java.util.ArrayList;
import java.util.List;
import org.offramp.graph.operators.Broadcast;
import org.offramp.graph.operators.Tile;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;

/** Operators that repeat elements. */
final class Repeating {
    private Repeating() {}

    static final class Tiles implements Translation<Tile> {
        /** MXNet splits each repeated axis in two, and takes no more than five groups of axes. */
        private static final int MOST_REPEATED_AXES = 2;

        @Override
        public boolean fits(Tile operator, Site site) {
            long repeated =
                    operator.repeats().stream().filter(repeat -> repeat != 1).count();
            return site.allFloat32() && repeated <= MOST_REPEATED_AXES;
        }

        @Override
        public Value translate(Tile operator, Site site, SymbolBuilder symbols) {
            return symbols.node("tile", Attributes.NONE.with("reps", operator.repeats()), symbols.of(site, 0));
        }
    }

    /** MXNet must be told every extent that it repeats, so that nothing can be repeated for each sample. */
    static final class Broadcasts implements Translation<Broadcast> {
        @Override
        public boolean fits(Broadcast operator, Site site) {
            return site.allFloat32()
                    && site.shape(0).isFixed() == site.output().shape().isFixed();
        }

        @Override
        public Value translate(Broadcast operator, Site site, SymbolBuilder symbols) {
            Shape target = site.output().shape();
            int missing = target.rank() - site.shape(0).rank();
            List<Integer> axes = new ArrayList<>();
            List<Long> sizes = new ArrayList<>();
            for (int axis = 0; axis < target.rank(); axis++) {
                Dim from = axis < missing ? Dim.of(1) : site.shape(0).dim(axis - missing);
                if (!from.equals(target.dim(axis))) {
                    axes.add(axis);
                    sizes.add(target.dim(axis).factor());
                }
            }
            Attributes attributes = Attributes.NONE.with("axis", axes).with("size", sizes);
            Value x = ElementWise.aligned(site, 0, symbols);
            return axes.isEmpty() ? x : symbols.node("broadcast_axis", attributes, x);
        }
    }
}
