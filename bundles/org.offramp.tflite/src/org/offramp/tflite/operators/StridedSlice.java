// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import java.util.List;
import org.offramp.api.backbones.Refusal;
import org.offramp.tflite.translation.TfliteNode;

/**
 * Slices as Python writes them; axes behind those that are given stay whole. Options: bits for open begins, open ends,
 * ellipses, new axes and axes that go.
 *
 * @param openBegins,openEnds bit for each axis whose bound is its end
 * @param single bit for each axis of which one element is taken and that goes
 */
record StridedSlice(List<Long> begins, List<Long> ends, List<Long> steps, int openBegins, int openEnds, int single) {
    static StridedSlice of(TfliteNode node, int rank) {
        if (node.options().integer(2, 0) != 0
                || node.options().integer(3, 0) != 0
                || node.options().flag(5)) {
            throw node.unsupported(
                    "It has an ellipsis, a new axis or an offset.", "Convert the model with plain slices.");
        }
        StridedSlice slice = new StridedSlice(
                node.integers(1),
                node.integers(2),
                node.integers(3),
                node.options().integer(0, 0),
                node.options().integer(1, 0),
                node.options().integer(4, 0));
        int count = slice.begins.size();
        if (count > rank || slice.ends.size() != count || slice.steps.size() != count || slice.steps.contains(0L)) {
            throw Refusal.damaged("A slice of " + rank + " axes goes from " + slice.begins + " to " + slice.ends
                    + " by " + slice.steps + ".");
        }
        return slice;
    }

    boolean takesAway(int axis) {
        return axis < begins.size() && (single >> axis & 1) != 0;
    }

    Extract extract(int axis, long extent) {
        if (axis >= begins.size()) {
            return new Extract(axis, 0, 1, extent);
        }
        long step = steps.get(axis);
        long least = step > 0 ? 0 : -1;
        long most = step > 0 ? extent : extent - 1;
        long start = (openBegins >> axis & 1) != 0 && !takesAway(axis)
                ? step > 0 ? least : most
                : within(begins.get(axis), extent, least, most);
        if (takesAway(axis)) {
            return new Extract(axis, start, 1, 1);
        }
        long stop = (openEnds >> axis & 1) != 0 ? step > 0 ? most : least : within(ends.get(axis), extent, least, most);
        long count = (stop - start + step - Long.signum(step)) / step;
        return new Extract(axis, start, step, Math.max(0, count));
    }

    private static long within(long bound, long extent, long least, long most) {
        return Math.max(least, Math.min(most, bound < 0 ? bound + extent : bound));
    }
}
