// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import java.util.stream.LongStream;
import org.offramp.graph.operators.IntegerConvolution;
import org.offramp.graph.operators.IntegerMatMul;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/**
 * Convolutions and matrix products of integers. Weights are written as uint8: with int8 ones ONNX Runtime uses, on many
 * processors, instructions whose sums saturate at 16 bits.
 */
final class IntegerLayers {
    private static final int SIGN = 128;
    private static final int WEIGHTS = 1;
    private static final int WEIGHT_ZERO = 3;

    private IntegerLayers() {}

    static void convolution(IntegerConvolution operator, Site site) {
        boolean single = site.type(WEIGHT_ZERO).shape().elementsPerSample() == 1;
        if (single) {
            slide(operator, site, unsigned(site, WEIGHTS), unsigned(site, WEIGHT_ZERO))
                    .end();
            return;
        }
        String none = site.scalar("none", ElementType.UINT8, 0);
        String sums = slide(operator, site, unsigned(site, WEIGHTS), none).part("sums");
        String inputs = slide(
                        operator,
                        site,
                        site.constant("ones", ones(site.type(WEIGHTS).shape())),
                        none)
                .part("inputs");
        String zeros = site.cast(unsigned(site, WEIGHT_ZERO), ElementType.UINT8, ElementType.INT32);
        site.add("Sub", sums, site.add("Mul", inputs, perChannel(site, zeros)).part("surplus"))
                .end();
    }

    private static NodeBuilder slide(IntegerConvolution operator, Site site, String weights, String zero) {
        return Convolutions.slide(
                        site.add("ConvInteger", site.input(0), weights, site.input(2), zero), operator.window())
                .with("dilations", operator.window().dilations())
                .with("group", operator.groups());
    }

    private static String perChannel(Site site, String zeros) {
        long[] extents = LongStream.iterate(1, one -> one)
                .limit(site.outputType().shape().rank() - 1)
                .toArray();
        extents[0] = site.type(WEIGHT_ZERO).shape().extent(0);
        String shape = site.constant("shape", Tensor.ofLongs(extents));
        return site.add("Reshape", zeros, shape).part("zeros");
    }

    private static Tensor ones(Shape shape) {
        return Tensor.ofLongs(
                ElementType.UINT8,
                shape,
                LongStream.iterate(1, one -> one)
                        .limit(shape.elementsPerSample())
                        .toArray());
    }

    /** Weights or their zero point as uint8; both are raised, so that their difference stays. */
    private static String unsigned(Site site, int input) {
        if (site.type(input).element() == ElementType.UINT8) {
            return site.input(input);
        }
        return site.network()
                .constant(site.input(input))
                .map(tensor -> site.constant("unsigned", raised(tensor)))
                .orElseGet(() -> raised(site, site.input(input)));
    }

    private static Tensor raised(Tensor tensor) {
        int[] values = tensor.toInts();
        for (int i = 0; i < values.length; i++) {
            values[i] += SIGN;
        }
        return Tensor.ofInts(ElementType.UINT8, tensor.shape(), values);
    }

    private static String raised(Site site, String tensor) {
        String wide = site.cast(tensor, ElementType.INT8, ElementType.INT32);
        String sum = site.add("Add", wide, site.scalar("sign", ElementType.INT32, SIGN))
                .part("raised");
        return site.cast(sum, ElementType.INT32, ElementType.UINT8);
    }

    /** ONNX Runtime has the operator for matrices and one zero point of the first; the rest in 32-bit integers. */
    static void matMul(IntegerMatMul operator, Site site) {
        boolean matrices =
                site.type(0).shape().rank() > 1 && site.type(WEIGHTS).shape().rank() > 1;
        if (matrices && site.type(2).shape().elementsPerSample() == 1) {
            site.add(
                            "MatMulInteger",
                            site.input(0),
                            unsigned(site, WEIGHTS),
                            site.input(2),
                            unsigned(site, WEIGHT_ZERO))
                    .end();
        } else {
            site.add("MatMul", difference(site, 0), difference(site, 1)).end();
        }
    }

    /** The first input's zero points are for its rows, the second one's for its columns. */
    private static String difference(Site site, int input) {
        ElementType element = site.type(input).element();
        String zero = site.cast(site.input(input + 2), element, ElementType.INT32);
        boolean rows = input == 0 && site.type(input + 2).shape().elementsPerSample() > 1;
        String aligned = rows
                ? site.add("Unsqueeze", zero, site.constant("axis", Tensor.ofLongs(1)))
                        .part("rows")
                : zero;
        return site.add("Sub", site.cast(site.input(input), element, ElementType.INT32), aligned)
                .part("difference");
    }
}
