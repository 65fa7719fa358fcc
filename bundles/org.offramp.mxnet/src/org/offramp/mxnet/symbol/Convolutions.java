// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.symbol;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.Slice;
import org.offramp.graph.operators.TransposedConvolution;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;

/** Convolutions over one or two axes. */
final class Convolutions {
    private Convolutions() {}

    private static Attributes attributes(Window window, List<Integer> pads, Dim channels, int groups) {
        return Attributes.NONE
                .with("kernel", window.size())
                .with("stride", window.strides())
                .with("dilate", window.dilations())
                .with("pad", pads)
                .with("num_filter", channels.factor())
                .with("num_group", groups);
    }

    private static Value convolve(String name, Attributes attributes, Value x, Site site, SymbolBuilder symbols) {
        Value weights = symbols.of(site, 1);
        return site.inputs() == 3
                ? symbols.node(name, attributes.with("no_bias", false), x, weights, symbols.of(site, 2))
                : symbols.node(name, attributes.with("no_bias", true), x, weights);
    }

    private static List<Integer> zeros(Window window) {
        return Collections.nCopies(window.rank(), 0);
    }

    static final class Plain implements Translation<Convolution> {
        @Override
        public boolean fits(Convolution operator, Site site) {
            return site.allFloat32() && site.shape(1).isFixed();
        }

        @Override
        public Value translate(Convolution operator, Site site, SymbolBuilder symbols) {
            Window window = operator.window();
            Shape output = site.output().shape();
            Value x = symbols.of(site, 0);
            Padding padding = Padding.covering(window, site.shape(0), output);
            boolean inside = padding.sameOnBothSides(window, site.shape(0), output);
            Value padded = inside ? x : padding.apply(x, 0, symbols);
            List<Integer> pads = inside ? padding.before() : zeros(window);
            Attributes attributes = attributes(window, pads, output.dim(1), operator.groups());
            return convolve("Convolution", attributes, padded, site, symbols);
        }
    }

    /** Unless MXNet's padding fits, the whole convolution is made, and cut or filled up as the padding says. */
    static final class Transposed implements Translation<TransposedConvolution> {
        @Override
        public boolean fits(TransposedConvolution operator, Site site) {
            return site.allFloat32() && site.shape(1).isFixed();
        }

        @Override
        public Value translate(TransposedConvolution operator, Site site, SymbolBuilder symbols) {
            Window window = operator.window();
            return fitsMxnet(operator)
                    ? convolve(
                            "Deconvolution",
                            attributes(operator, window.padsBegin(), site).with("adj", operator.outputPadding()),
                            symbols.of(site, 0),
                            site,
                            symbols)
                    : biased(cut(operator, whole(operator, site, symbols), site, symbols), site, symbols);
        }

        /** MXNet pads both sides alike and adds less than a stride, and nothing beyond the whole convolution. */
        private static boolean fitsMxnet(TransposedConvolution operator) {
            Window window = operator.window();
            for (int axis = 0; axis < window.rank(); axis++) {
                int added = operator.outputPadding().get(axis);
                int cut = window.padsEnd().get(axis);
                if (added > 0 && (added >= window.strides().get(axis) || added > cut)) {
                    return false;
                }
            }
            return window.padsBegin().equals(window.padsEnd());
        }

        private static Attributes attributes(TransposedConvolution operator, List<Integer> pads, Site site) {
            Dim channels = site.output().shape().dim(1);
            return Convolutions.attributes(operator.window(), pads, channels, operator.groups());
        }

        private static Value whole(TransposedConvolution operator, Site site, SymbolBuilder symbols) {
            Attributes attributes =
                    attributes(operator, zeros(operator.window()), site).with("no_bias", true);
            return symbols.node("Deconvolution", attributes, symbols.of(site, 0), symbols.of(site, 1));
        }

        private static Value cut(TransposedConvolution operator, Value whole, Site site, SymbolBuilder symbols) {
            Window window = operator.window();
            List<Integer> ends = IntStream.range(0, window.rank())
                    .mapToObj(axis -> operator.outputPadding().get(axis)
                            - window.padsEnd().get(axis))
                    .toList();
            List<Integer> none = zeros(window);
            Value filled =
                    new Padding(none, ends.stream().map(end -> Math.max(0, end)).toList()).apply(whole, 0, symbols);
            List<Slice.Cut> cuts = IntStream.range(0, window.rank())
                    .mapToObj(axis -> new Slice.Cut(
                            axis + 2,
                            window.padsBegin().get(axis),
                            1,
                            site.output().shape().extent(axis + 2)))
                    .toList();
            return Shaping.slice(filled, window.rank() + 2, cuts, symbols);
        }

        private static Value biased(Value x, Site site, SymbolBuilder symbols) {
            if (site.inputs() == 2) {
                return x;
            }
            Shape perChannel = Channels.aligned(site.output().shape());
            Value bias = Shaping.reshape(symbols.of(site, 2), perChannel, symbols);
            return symbols.node("broadcast_add", Attributes.NONE, x, bias);
        }
    }
}
