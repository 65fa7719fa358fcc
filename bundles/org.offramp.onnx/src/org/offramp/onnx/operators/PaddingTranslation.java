// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.offramp.graph.operators.Pad;
import org.offramp.graph.operators.PadMode;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.onnx.translation.OnnxNode;
import org.offramp.onnx.translation.TranslationTable;
import org.offramp.onnx.translation.Value;

/** Pad: attributes before opset 11, inputs since, for some axes since 18. */
final class PaddingTranslation {
    private static final int PADS_ARE_INPUTS = 11;

    private PaddingTranslation() {}

    static void register(TranslationTable.Builder table) {
        table.add("Pad", 1, 4, PaddingTranslation::translate);
    }

    private static void translate(OnnxNode node) {
        Value x = node.input(0);
        Shape shape = x.type().shape();
        boolean inputs = node.opset() >= PADS_ARE_INPUTS;
        List<Long> pads = inputs
                ? node.integers(1)
                : node.attributes()
                        .integers("pads")
                        .orElseThrow(() -> new ShapeException("Its attribute pads is missing."));
        List<Long> axes = node.has(3)
                ? node.integers(3)
                : LongStream.range(0, shape.rank()).boxed().toList();
        double value =
                inputs ? node.has(2) ? node.number(2) : 0 : node.attributes().real("value", 0);
        if (pads.size() != 2 * axes.size()) {
            throw new ShapeException(
                    "It has " + pads.size() + " pads for " + axes.size() + " axes, but needs two for" + " each.");
        }
        List<Integer> before = counts(shape, axes, pads.subList(0, axes.size()));
        List<Integer> after = counts(shape, axes, pads.subList(axes.size(), pads.size()));
        boolean nothing =
                before.stream().allMatch(count -> count == 0) && after.stream().allMatch(count -> count == 0);
        node.give(nothing ? x : node.add(new Pad(mode(node), before, after, value), x));
    }

    private static List<Integer> counts(Shape shape, List<Long> axes, List<Long> counts) {
        List<Integer> all = new ArrayList<>(Collections.nCopies(shape.rank(), 0));
        for (int i = 0; i < axes.size(); i++) {
            all.set(shape.axis(axes.get(i)), Math.toIntExact(counts.get(i)));
        }
        return all;
    }

    private static PadMode mode(OnnxNode node) {
        String mode = node.attributes().text("mode", "constant");
        for (PadMode known : PadMode.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(mode)) {
                return known;
            }
        }
        throw node.unsupported(
                "Its padding mode '" + mode + "' isn't known.",
                "Offramp pads with a constant, the edge, by reflection or by wrapping.");
    }
}
