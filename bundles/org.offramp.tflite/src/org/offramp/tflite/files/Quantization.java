// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.files;

import java.util.List;
import org.offramp.api.backbones.Refusal;

/**
 * What the integers of a tensor stand for: (integer − zero point) · scale.
 *
 * @param scales one, or one for each element of the axis; none for a tensor that isn't quantised
 * @param zeroPoints as many
 */
public record Quantization(List<Float> scales, List<Long> zeroPoints, int axis) {
    public static final Quantization NONE = new Quantization(List.of(), List.of(), 0);

    public Quantization {
        scales = List.copyOf(scales);
        zeroPoints = List.copyOf(zeroPoints);
    }

    static Quantization of(FlatTable table, int most) {
        List<Float> scales = table.reals(2, most);
        List<Long> zeroPoints = table.longs(3, most);
        if (scales.isEmpty()) {
            return NONE;
        }
        if (scales.stream().anyMatch(scale -> !(scale > 0) || scale.isInfinite())) {
            throw Refusal.damaged("A quantised tensor has the scales " + shortened(scales) + ".");
        }
        if (zeroPoints.isEmpty()) {
            zeroPoints = scales.stream().map(scale -> 0L).toList();
        }
        if (zeroPoints.size() != scales.size()) {
            throw Refusal.damaged(
                    "A quantised tensor has " + scales.size() + " scales, but " + zeroPoints.size() + " zero points.");
        }
        return new Quantization(scales, zeroPoints, table.integer(6, 0));
    }

    private static String shortened(List<Float> scales) {
        return scales.size() > 4 ? scales.subList(0, 4) + "…" : scales.toString();
    }

    public boolean isThere() {
        return !scales.isEmpty();
    }

    /** Whether one scale stands for all elements. */
    public boolean isPerTensor() {
        return scales.size() == 1;
    }

    /** The scale of a tensor that has only one. */
    public float scale() {
        return scales.get(0);
    }

    public long zeroPoint() {
        return zeroPoints.get(0);
    }
}
