// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import java.util.List;
import java.util.stream.IntStream;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.operators.Pad;
import org.offramp.graph.operators.PadMode;
import org.offramp.graph.tensors.Tensor;
import org.offramp.tflite.translation.Arranged;
import org.offramp.tflite.translation.TfliteNode;
import org.offramp.tflite.translation.TranslationTable;
import org.offramp.tflite.translation.Value;

/** Elements added around a tensor. */
final class PaddingTranslation {
    private static final int MOST = 1 << 20;

    private PaddingTranslation() {}

    static void addTo(TranslationTable.Builder table) {
        table.add("PAD", 2, node -> pad(node, PadMode.CONSTANT, zero(node)))
                .add("PADV2", 3, PaddingTranslation::padWithValue)
                .add("MIRROR_PAD", 2, PaddingTranslation::mirror);
    }

    /** The integer that stands for zero, where integers are moved. */
    private static double zero(TfliteNode node) {
        boolean integers =
                node.quantization(0).isThere() && node.moved(0).element().isInteger();
        return integers ? node.quantization(0).zeroPoint() : 0;
    }

    private static void padWithValue(TfliteNode node) {
        boolean integers =
                node.quantization(0).isThere() && node.moved(0).element().isInteger();
        Tensor value = integers ? node.constant(2) : constant(node);
        if (value.size() != 1 || integers && !node.quantization(2).equals(node.quantization(0))) {
            throw node.unsupported(
                    "It pads with " + value.type() + " of another scale.", "Convert the model with PAD.");
        }
        pad(node, PadMode.CONSTANT, value.doubleAt(0));
    }

    private static Tensor constant(TfliteNode node) {
        return node.input(2)
                .constant()
                .orElseThrow(() -> node.unsupported(
                        "What it pads with isn't constant.", "Convert the model with constant padding."));
    }

    private static void mirror(TfliteNode node) {
        if (node.options().small(0) != 0) {
            throw node.unsupported(
                    "It mirrors with the outermost element repeated.", "Convert the model with the mode REFLECT.");
        }
        pad(node, PadMode.REFLECT, 0);
    }

    private static void pad(TfliteNode node, PadMode mode, double value) {
        Value x = node.moved(0);
        int rank = x.shape().rank();
        List<Long> counts = node.integers(1);
        if (counts.size() != 2 * rank || counts.stream().anyMatch(count -> count < 0 || count > MOST)) {
            throw Refusal.damaged(x.shape() + " is padded with " + counts + " elements.");
        }
        Arranged arranged = node.inOwnOrder(x);
        List<Integer> before = arranged.inOrder(every(counts, 0));
        List<Integer> after = arranged.inOrder(every(counts, 1));
        node.give(arranged.with(node.add(new Pad(mode, before, after, value), arranged.operand())));
    }

    /** Every second number. */
    private static List<Integer> every(List<Long> counts, int first) {
        return IntStream.range(0, counts.size() / 2)
                .mapToObj(axis -> Math.toIntExact(counts.get(2 * axis + first)))
                .toList();
    }
}
