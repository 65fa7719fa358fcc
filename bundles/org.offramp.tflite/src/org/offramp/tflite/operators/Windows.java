// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import java.util.ArrayList;
import java.util.List;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Shape;

/** Windows over height and width, with the padding that the format only names. */
final class Windows {
    private static final int SAME = 0;
    private static final int VALID = 1;
    private static final int MOST = 1 << 20;

    private Windows() {}

    /**
     * @param map [batch, channels, height, width]
     * @param padding the format's number of the kind of padding
     */
    static Window of(Shape map, int padding, List<Integer> size, List<Integer> strides, List<Integer> dilations) {
        List<Integer> before = new ArrayList<>();
        List<Integer> after = new ArrayList<>();
        for (int axis = 0; axis < size.size(); axis++) {
            checkPositive(size.get(axis), strides.get(axis), dilations.get(axis));
            long reach = (size.get(axis) - 1L) * dilations.get(axis) + 1;
            int total = needed(padding, map.extent(axis + 2), strides.get(axis), reach);
            before.add(total / 2);
            after.add(total - total / 2);
        }
        return new Window(size, strides, dilations, before, after);
    }

    /** Elements that an axis is padded with so that there is a position for each stride: the odd one goes behind. */
    static int needed(int padding, long extent, int stride, long reach) {
        if (padding != SAME && padding != VALID) {
            throw Refusal.damaged("Its padding is number " + padding + ", which isn't known.");
        }
        long positions = (extent + stride - 1) / stride;
        long total = padding == VALID ? 0 : Math.max(0, (positions - 1) * stride + reach - extent);
        return Math.toIntExact(total);
    }

    private static void checkPositive(int... numbers) {
        for (int number : numbers) {
            if (number < 1 || number > MOST) {
                throw Refusal.damaged("Its window has an extent, stride or dilation of " + number + ".");
            }
        }
    }
}
