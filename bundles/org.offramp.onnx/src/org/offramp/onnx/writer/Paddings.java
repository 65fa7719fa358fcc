// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.offramp.graph.operators.Pad;
import org.offramp.graph.operators.PadMode;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** Padding. */
final class Paddings {
    private Paddings() {}

    /**
     * The operator set has no wrapping, and cutting off together with repeating is read differently by tools: both
     * are written as a choice of elements along each axis.
     */
    static void pad(Pad operator, Site site) {
        boolean cuts = IntStream.range(0, operator.before().size())
                .anyMatch(axis ->
                        operator.before().get(axis) < 0 || operator.after().get(axis) < 0);
        if (operator.mode() == PadMode.WRAP || operator.mode() != PadMode.CONSTANT && cuts) {
            choose(operator, site);
        } else {
            plain(operator, site);
        }
    }

    private static void plain(Pad operator, Site site) {
        List<Integer> pads = new ArrayList<>(operator.before());
        pads.addAll(operator.after());
        List<String> inputs = new ArrayList<>(List.of(site.input(0), site.integers("pads", pads)));
        if (operator.mode() == PadMode.CONSTANT) {
            inputs.add(site.scalar("value", site.type(0).element(), operator.value()));
        }
        site.add("Pad", inputs).with("mode", mode(operator.mode())).end();
    }

    private static String mode(PadMode mode) {
        return switch (mode) {
            case CONSTANT -> "constant";
            case EDGE -> "edge";
            case REFLECT -> "reflect";
            case WRAP -> "wrap";
        };
    }

    private static void choose(Pad operator, Site site) {
        Shape shape = site.type(0).shape();
        String tensor = site.input(0);
        for (int axis = 0; axis < shape.rank(); axis++) {
            if (operator.before().get(axis) != 0 || operator.after().get(axis) != 0) {
                String indices = site.constant("indices", indices(operator, axis, shape.extent(axis)));
                tensor = site.add("Gather", tensor, indices).with("axis", axis).part("padded");
            }
        }
        site.add("Identity", tensor).end();
    }

    private static Tensor indices(Pad operator, int axis, int extent) {
        return Tensor.ofLongs(IntStream.range(
                        -operator.before().get(axis), extent + operator.after().get(axis))
                .mapToLong(at -> source(operator.mode(), at, extent))
                .toArray());
    }

    private static long source(PadMode mode, int at, int extent) {
        if (mode == PadMode.WRAP) {
            return Math.floorMod(at, extent);
        }
        int mirrored = at < 0 ? -at : at >= extent ? 2 * (extent - 1) - at : at;
        return mode == PadMode.REFLECT ? mirrored : Math.max(0, Math.min(at, extent - 1));
    }
}
