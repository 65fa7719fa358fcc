// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import java.util.List;
import org.offramp.graph.operators.LocalResponseNormalization;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** Local response normalisation. */
final class LocalResponse {
    private LocalResponse() {}

    /** Runtimes have LRN for images and odd sizes; anything else is written as what it is made of. */
    static void write(LocalResponseNormalization operator, Site site) {
        if (site.type(0).shape().rank() == 4 && operator.size() % 2 == 1) {
            site.add("LRN", site.inputs())
                    .with("size", operator.size())
                    .withFloat("alpha", operator.alpha())
                    .withFloat("beta", operator.beta())
                    .withFloat("bias", operator.bias())
                    .end();
        } else {
            lower(operator, site);
        }
    }

    private static void lower(LocalResponseNormalization operator, Site site) {
        Shape shape = site.type(0).shape();
        ElementType element = site.type(0).element();
        String x = site.input(0);
        String squares = Layouts.reshaped(site, "flat", site.add("Mul", x, x).part("squares"), flat(shape));
        String band = site.constant("band", band(operator, element, shape.extent(1)));
        String sums =
                Layouts.reshaped(site, "sums", site.add("MatMul", band, squares).part("products"), shape);
        String base = site.add("Add", sums, site.scalar("bias", element, operator.bias()))
                .part("base");
        String divisor = site.add("Pow", base, site.scalar("beta", element, operator.beta()))
                .part("divisor");
        site.add("Div", x, divisor).end();
    }

    /** The shape with all axes behind the channels as one. */
    private static Shape flat(Shape shape) {
        long rest = shape.extentsFrom(2).stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
        return new Shape(List.of(shape.dim(0), shape.dim(1), Dim.of(rest)));
    }

    /** A matrix that sums the neighbouring channels of each, times alpha / size. */
    private static Tensor band(LocalResponseNormalization operator, ElementType element, int channels) {
        int before = (operator.size() - 1) / 2;
        int after = operator.size() - 1 - before;
        double[] band = new double[Math.multiplyExact(channels, channels)];
        for (int row = 0; row < channels; row++) {
            for (int column = Math.max(0, row - before); column <= Math.min(channels - 1, row + after); column++) {
                band[row * channels + column] = operator.alpha() / operator.size();
            }
        }
        return Tensor.ofDoubles(element, Shape.of(channels, channels), band);
    }
}
