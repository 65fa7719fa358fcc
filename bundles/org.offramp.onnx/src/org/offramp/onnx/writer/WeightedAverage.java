// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.offramp.graph.operators.AveragePool;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/**
 * An average pooling that the operator set can't say: a depthwise convolution sums the elements under the window, and
 * a constant divides each sum by the number of elements that count there.
 *
 * @param window the operator's window with the padding that a last, partial position needs
 */
record WeightedAverage(AveragePool operator, Window window) {
    void write(Site site) {
        Shape shape = site.type(0).shape();
        ElementType element = site.type(0).element();
        int channels = shape.extent(1);
        String sum = Convolutions.slide(site.add("Conv", site.input(0), ones(site, element, channels)), window)
                .with("dilations", window.dilations())
                .with("group", channels)
                .part("sum");
        site.add("Mul", sum, site.constant("shares", shares(element, shape))).end();
    }

    private String ones(Site site, ElementType element, int channels) {
        List<Integer> extents = new ArrayList<>(List.of(channels, 1));
        extents.addAll(window.size());
        double[] ones = new double[Math.toIntExact(channels * window.taps())];
        Arrays.fill(ones, 1);
        return site.constant("ones", Tensor.ofDoubles(element, shape(extents), ones));
    }

    private Tensor shares(ElementType element, Shape input) {
        List<Integer> extents = new ArrayList<>();
        double[] shares = {1};
        for (int axis = 0; axis < window.rank(); axis++) {
            double[] along = sharesAlong(axis, input.extent(axis + 2));
            extents.add(along.length);
            shares = Arrays.stream(shares)
                    .flatMap(outer -> Arrays.stream(along).map(inner -> outer * inner))
                    .toArray();
        }
        return Tensor.ofDoubles(element, shape(extents), shares);
    }

    private double[] sharesAlong(int axis, int extent) {
        double[] shares = new double[Math.toIntExact(operator.window().positions(axis, extent, operator.ceil()))];
        for (int position = 0; position < shares.length; position++) {
            shares[position] = 1.0 / counted(axis, extent, position);
        }
        return shares;
    }

    private long counted(int axis, int extent, int position) {
        Window given = operator.window();
        long first = operator.countPadding() ? -given.padsBegin().get(axis) : 0;
        long end = operator.countPadding() ? extent + given.padsEnd().get(axis) : extent;
        long counted = 0;
        for (int tap = 0; tap < given.size().get(axis); tap++) {
            long at = (long) position * given.strides().get(axis)
                    + (long) tap * given.dilations().get(axis)
                    - given.padsBegin().get(axis);
            counted += at >= first && at < end ? 1 : 0;
        }
        return counted;
    }

    private static Shape shape(List<Integer> extents) {
        return Shape.of(extents.stream().mapToLong(Integer::longValue).toArray());
    }
}
