// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.offramp.graph.operators.FixedPointMultiplier;
import org.offramp.graph.operators.Requantize;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/**
 * The arithmetic of {@link FixedPointMultiplier} as ONNX nodes with 64-bit integers. Both of its roundings become a
 * division, which truncates, of a sum with half the divisor; each channel has constants of its own.
 */
final class FixedPointScaling {
    private static final int FRACTION_BITS = 31;
    private static final long HALF = 1L << FRACTION_BITS - 1;

    private final Site site;
    private final int axis;
    private final List<FixedPointMultiplier> multipliers;

    private FixedPointScaling(Site site, int axis, List<FixedPointMultiplier> multipliers) {
        this.site = site;
        this.axis = axis;
        this.multipliers = multipliers;
    }

    /** @throws IllegalArgumentException when the multipliers are computed by the network, or negative */
    static FixedPointScaling of(Requantize operator, Site site) {
        Tensor multipliers = site.network()
                .constant(site.input(1))
                .orElseThrow(() -> new IllegalArgumentException("its multiplier isn't constant, but the bits and shift"
                        + " that stand for it have to be known."));
        double[] reals = multipliers.toDoubles();
        if (Arrays.stream(reals).anyMatch(real -> real < 0)) {
            throw new IllegalArgumentException("one of its multipliers is negative.");
        }
        return new FixedPointScaling(
                site,
                operator.axis(),
                Arrays.stream(reals).mapToObj(FixedPointMultiplier::of).toList());
    }

    void write() {
        String sums = site.cast(shiftedLeft(site.input(0)), ElementType.INT32, ElementType.INT64);
        String product = site.add("Mul", sums, constant("multiplier", FixedPointMultiplier::multiplier))
                .part("product");
        String high = divided(
                product,
                site.scalar("unit", ElementType.INT64, 1L << FRACTION_BITS),
                site.scalar("half", ElementType.INT64, HALF),
                site.scalar("lessThanHalf", ElementType.INT64, 1 - HALF));
        String scaled = divided(
                high,
                constant("divisor", multiplier -> 1L << right(multiplier)),
                constant("nudge", multiplier -> 1L << right(multiplier) >> 1),
                constant("nudgeDown", multiplier -> -(1L << right(multiplier) >> 1)));
        ElementType to = site.outputType().element();
        String zero = site.cast(Quantizations.aligned(site, 2, axis), to, ElementType.INT64);
        Quantizations.clip(site, site.add("Add", scaled, zero).part("shifted"), ElementType.INT64);
    }

    private static int right(FixedPointMultiplier multiplier) {
        return Math.max(0, -multiplier.shift());
    }

    /** In 32 bits, where it wraps around as in the reference. */
    private String shiftedLeft(String sums) {
        if (multipliers.stream().allMatch(multiplier -> multiplier.shift() <= 0)) {
            return sums;
        }
        String factor = constant("factor", multiplier -> 1L << Math.max(0, multiplier.shift()));
        String narrow = site.cast(factor, ElementType.INT64, ElementType.INT32);
        return site.add("Mul", sums, narrow).part("shiftedLeft");
    }

    /** Rounded to the nearest by one of two nudges, the second for negative dividends. */
    private String divided(String dividend, String divisor, String nudge, String nudgeDown) {
        String negative = site.add("Less", dividend, site.scalar("none", ElementType.INT64, 0))
                .part("negative");
        String nudged = site.add(
                        "Add",
                        dividend,
                        site.add("Where", negative, nudgeDown, nudge).part("nudge"))
                .part("nudged");
        return site.add("Div", nudged, divisor).part("quotient");
    }

    private String constant(String what, ToLongFunction<FixedPointMultiplier> value) {
        long[] values = multipliers.stream().mapToLong(value).toArray();
        long[] shape =
                new long[values.length == 1 ? 0 : site.outputType().shape().rank() - axis];
        Arrays.fill(shape, 1);
        if (shape.length > 0) {
            shape[0] = values.length;
        }
        return site.constant(what, Tensor.ofLongs(ElementType.INT64, Shape.of(shape), values));
    }
}
