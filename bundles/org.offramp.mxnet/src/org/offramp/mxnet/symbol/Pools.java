// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.symbol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.offramp.graph.operators.AveragePool;
import org.offramp.graph.operators.MaxPool;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;

/** Pooling under a window. MXNet has none with gaps between the taps. */
final class Pools {
    private Pools() {}

    private static boolean isDense(Window window) {
        return window.dilations().stream().allMatch(dilation -> dilation == 1);
    }

    private static Attributes attributes(String type, Window window, List<Integer> pads) {
        return Attributes.NONE
                .with("pool_type", type)
                .with("kernel", window.size())
                .with("stride", window.strides())
                .with("pad", pads)
                .with("pooling_convention", "valid");
    }

    /** Whether MXNet can pad itself: the same on both sides, and less than the kernel. */
    private static boolean fitsMxnet(Padding padding, Window window, Site site) {
        for (int axis = 0; axis < window.rank(); axis++) {
            if (padding.before().get(axis) >= window.size().get(axis)) {
                return false;
            }
        }
        return padding.sameOnBothSides(window, site.shape(0), site.output().shape());
    }

    static final class Maxima implements Translation<MaxPool> {
        @Override
        public boolean fits(MaxPool operator, Site site) {
            return site.allFloat32() && isDense(operator.window());
        }

        @Override
        public Value translate(MaxPool operator, Site site, SymbolBuilder symbols) {
            Window window = operator.window();
            Padding padding =
                    Padding.covering(window, site.shape(0), site.output().shape());
            boolean inside = fitsMxnet(padding, window, site);
            Value x = symbols.of(site, 0);
            Value padded = inside ? x : padding.apply(x, Double.NEGATIVE_INFINITY, symbols);
            List<Integer> pads = inside ? padding.before() : Collections.nCopies(window.rank(), 0);
            return symbols.node("Pooling", attributes("max", window, pads), padded);
        }
    }

    /** Where MXNet's way of counting doesn't fit, sums over zeros are divided by counts known beforehand. */
    static final class Means implements Translation<AveragePool> {
        @Override
        public boolean fits(AveragePool operator, Site site) {
            return site.allFloat32() && isDense(operator.window());
        }

        @Override
        public Value translate(AveragePool operator, Site site, SymbolBuilder symbols) {
            Window window = operator.window();
            Padding padding =
                    Padding.covering(window, site.shape(0), site.output().shape());
            if (fitsMxnet(padding, window, site) && !reachesBeyond(operator, padding)) {
                Attributes attributes =
                        attributes("avg", window, padding.before()).with("count_include_pad", operator.countPadding());
                return symbols.node("Pooling", attributes, symbols.of(site, 0));
            }
            Value padded = padding.apply(symbols.of(site, 0), 0, symbols);
            Attributes attributes = attributes("sum", window, Collections.nCopies(window.rank(), 0));
            Value sums = symbols.node("Pooling", attributes, padded);
            return symbols.node("broadcast_mul", Attributes.NONE, sums, shares(operator, site, symbols));
        }

        /** Whether some positions cover elements that don't even count as padding. */
        private static boolean reachesBeyond(AveragePool operator, Padding padding) {
            List<Integer> declared = operator.window().padsEnd();
            for (int axis = 0; axis < declared.size(); axis++) {
                if (padding.after().get(axis) > declared.get(axis)) {
                    return true;
                }
            }
            return false;
        }

        /** One over the number of counted elements of each position, which is a product over the axes. */
        private static Value shares(AveragePool operator, Site site, SymbolBuilder symbols) {
            Shape output = site.output().shape();
            float[] shares = {1};
            Shape shape = Shape.of(1, 1);
            for (int axis = 0; axis < operator.window().rank(); axis++) {
                int[] counts = counts(operator, axis, site.shape(0).extent(axis + 2), output.extent(axis + 2));
                float[] next = new float[shares.length * counts.length];
                for (int i = 0; i < next.length; i++) {
                    next[i] = shares[i / counts.length] / counts[i % counts.length];
                }
                shares = next;
                shape = appended(shape, counts.length);
            }
            return symbols.parameter(shape, shares);
        }

        private static Shape appended(Shape shape, int extent) {
            List<Dim> dims = new ArrayList<>(shape.dims());
            dims.add(Dim.of(extent));
            return new Shape(dims);
        }

        private static int[] counts(AveragePool operator, int axis, int extent, int positions) {
            Window window = operator.window();
            int before = window.padsBegin().get(axis);
            int low = operator.countPadding() ? -before : 0;
            int high = operator.countPadding() ? extent + window.padsEnd().get(axis) : extent;
            int[] counts = new int[positions];
            for (int i = 0; i < positions; i++) {
                int start = i * window.strides().get(axis) - before;
                counts[i] = Math.min(start + window.size().get(axis), high) - Math.max(start, low);
            }
            return counts;
        }
    }
}
