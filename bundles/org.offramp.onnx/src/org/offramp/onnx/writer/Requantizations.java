// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import java.util.stream.DoubleStream;
import org.offramp.graph.operators.Requantize;
import org.offramp.graph.operators.Rounding;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** The sums of integer layers in the scale of their output, in the arithmetic that the operator asks for. */
final class Requantizations {
    private static final int MULTIPLIER = 1;
    private static final int ZERO = 2;

    private Requantizations() {}

    static void requantize(Requantize operator, Site site) {
        switch (operator.scaling()) {
            case FLOAT_HALF_EVEN -> inFloats(operator, site);
            case REAL_HALF_AWAY -> inDoubles(operator, site);
            case FIXED_POINT -> FixedPointScaling.of(operator, site).write();
        }
    }

    private static void inFloats(Requantize operator, Site site) {
        String product = site.add(
                        "Mul",
                        site.cast(site.input(0), ElementType.INT32, ElementType.FLOAT32),
                        Quantizations.aligned(site, MULTIPLIER, operator.axis()))
                .part("product");
        if (Quantizations.isByte(operator.to())) {
            Shape zeros = site.type(ZERO).shape();
            String ones = site.constant("one", ones(zeros));
            site.add("QuantizeLinear", product, ones, site.input(ZERO))
                    .with("axis", operator.axis())
                    .end();
            return;
        }
        String wide = site.cast(product, ElementType.FLOAT32, ElementType.FLOAT64);
        Quantizations.saturate(site, Quantizations.rounded(site, wide, Rounding.HALF_EVEN), operator.axis());
    }

    private static Tensor ones(Shape shape) {
        return Tensor.ofDoubles(
                ElementType.FLOAT32,
                shape,
                DoubleStream.generate(() -> 1).limit(shape.elementsPerSample()).toArray());
    }

    private static void inDoubles(Requantize operator, Site site) {
        String multiplier = site.cast(
                Quantizations.aligned(site, MULTIPLIER, operator.axis()),
                site.type(MULTIPLIER).element(),
                ElementType.FLOAT64);
        String product = site.add("Mul", site.cast(site.input(0), ElementType.INT32, ElementType.FLOAT64), multiplier)
                .part("product");
        Quantizations.saturate(site, Quantizations.rounded(site, product, Rounding.HALF_AWAY), operator.axis());
    }
}
