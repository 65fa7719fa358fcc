// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.offramp.graph.operators.Dequantize;
import org.offramp.graph.operators.Quantize;
import org.offramp.graph.operators.Rounding;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.TensorType;

/**
 * Real numbers to integers and back. ONNX has operators for 8 bits, rounding to even and as many zero points as scales;
 * the rest is arithmetic, in float64 where float32 doesn't hold the integers.
 */
final class Quantizations {
    private static final int SCALE = 1;
    private static final int ZERO = 2;

    private Quantizations() {}

    static void quantize(Quantize operator, Site site) {
        if (operator.rounding() == Rounding.HALF_EVEN && isByte(operator.to()) && inPairs(site)) {
            site.add("QuantizeLinear", site.inputs())
                    .with("axis", operator.axis())
                    .end();
            return;
        }
        String quotient = site.add("Div", site.input(0), aligned(site, SCALE, operator.axis()))
                .part("quotient");
        String wide = site.cast(quotient, ElementType.FLOAT32, ElementType.FLOAT64);
        saturate(site, rounded(site, wide, operator.rounding()), operator.axis());
    }

    static void dequantize(Dequantize operator, Site site) {
        TensorType x = site.type(0);
        if (isByte(x.element()) && inPairs(site)) {
            site.add("DequantizeLinear", site.inputs())
                    .with("axis", operator.axis())
                    .end();
            return;
        }
        String zero = site.cast(aligned(site, ZERO, operator.axis()), x.element(), ElementType.INT32);
        String distance = site.add("Sub", site.cast(site.input(0), x.element(), ElementType.INT32), zero)
                .part("distance");
        site.add(
                        "Mul",
                        site.cast(distance, ElementType.INT32, ElementType.FLOAT32),
                        aligned(site, SCALE, operator.axis()))
                .end();
    }

    static boolean isByte(ElementType element) {
        return element.isInteger() && element.bytes() == 1;
    }

    private static boolean inPairs(Site site) {
        return site.type(SCALE).shape().equals(site.type(ZERO).shape());
    }

    /** An input with one element for each index of an axis, shaped so that it broadcasts along that axis. */
    static String aligned(Site site, int input, int axis) {
        Shape shape = site.type(input).shape();
        if (shape.elementsPerSample() == 1) {
            return site.input(input);
        }
        List<Integer> extents =
                new ArrayList<>(Collections.nCopies(site.outputType().shape().rank() - axis, 1));
        extents.set(0, shape.extent(0));
        return site.add("Reshape", site.input(input), site.integers("shape", extents))
                .part("aligned");
    }

    /** The float64 numbers rounded. */
    static String rounded(Site site, String x, Rounding rounding) {
        if (rounding == Rounding.HALF_EVEN) {
            return site.add("Round", x).part("rounded");
        }
        String magnitude = site.add("Abs", x).part("magnitude");
        String whole = site.add("Floor", magnitude).part("whole");
        String result = rounding == Rounding.TOWARDS_ZERO ? whole : halvesUp(site, magnitude, whole);
        return site.add("Mul", result, site.add("Sign", x).part("sign")).part("rounded");
    }

    /** Not the floor of half more: that sum is rounded itself. */
    private static String halvesUp(Site site, String magnitude, String whole) {
        String fraction = site.add("Sub", magnitude, whole).part("fraction");
        String more = site.add("GreaterOrEqual", fraction, site.scalar("half", ElementType.FLOAT64, 0.5))
                .part("more");
        return site.add("Add", whole, site.cast(more, ElementType.BOOL, ElementType.FLOAT64))
                .part("nearest");
    }

    /** Gives the site's output: whole float64 numbers plus the zero point, within the limits of its type. */
    static void saturate(Site site, String whole, int axis) {
        ElementType to = site.outputType().element();
        String zero = site.cast(aligned(site, ZERO, axis), to, ElementType.FLOAT64);
        clip(site, site.add("Add", whole, zero).part("shifted"), ElementType.FLOAT64);
    }

    /** Gives the site's output: numbers of a wider type within the limits of its own. */
    static void clip(Site site, String wide, ElementType element) {
        ElementType to = site.outputType().element();
        int bits = Byte.SIZE * to.bytes();
        long least = to.isUnsigned() ? 0 : -1L << bits - 1;
        site.add(
                        "Cast",
                        site.add(
                                        "Clip",
                                        wide,
                                        site.scalar("least", element, least),
                                        site.scalar("most", element, least + (1L << bits) - 1))
                                .part("clipped"))
                .with("to", DataTypes.of(to))
                .end();
    }
}
