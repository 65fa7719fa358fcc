// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.symbol;

import java.util.ArrayList;
import java.util.List;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Shape;

/**
 * Padding of a window's input, each list with one entry for a spatial axis. MXNet's own padding is the same on both
 * sides and rounds the number of positions in ways of its own, so that any other is an operator before the window.
 */
record Padding(List<Integer> before, List<Integer> after) {
    /** Just as much as the window's positions cover; less or more than the window says where its last step is cut. */
    static Padding covering(Window window, Shape input, Shape output) {
        List<Integer> after = new ArrayList<>();
        for (int axis = 0; axis < window.rank(); axis++) {
            long covered = window.strides().get(axis) * (output.extent(axis + 2) - 1L) + window.reach(axis);
            after.add((int) Math.max(
                    0, covered - input.extent(axis + 2) - window.padsBegin().get(axis)));
        }
        return new Padding(window.padsBegin(), after);
    }

    /** Whether MXNet's padding, {@code before} on both sides, leads to the same positions. */
    boolean sameOnBothSides(Window window, Shape input, Shape output) {
        for (int axis = 0; axis < window.rank(); axis++) {
            long room = input.extent(axis + 2) + 2L * before.get(axis) - window.reach(axis);
            if (room < 0 || room / window.strides().get(axis) + 1 != output.extent(axis + 2)) {
                return false;
            }
        }
        return true;
    }

    Value apply(Value x, double fill, SymbolBuilder symbols) {
        return Shaping.pad(x, "constant", behindChannels(before), behindChannels(after), fill, symbols);
    }

    private static List<Integer> behindChannels(List<Integer> spatial) {
        List<Integer> all = new ArrayList<>(List.of(0, 0));
        all.addAll(spatial);
        return all;
    }
}
