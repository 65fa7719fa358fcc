// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import java.util.ArrayList;
import java.util.List;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.operators.Interpolate;
import org.offramp.graph.operators.Interpolate.Position;
import org.offramp.tflite.translation.Arranged;
import org.offramp.tflite.translation.Operand;
import org.offramp.tflite.translation.TfliteNode;
import org.offramp.tflite.translation.Translation;
import org.offramp.tflite.translation.TranslationTable;

/** Maps of another height and width; coordinates are computed in float32 as the format's kernels do. */
final class ResizeTranslation {
    private static final int MOST = 1 << 16;

    private ResizeTranslation() {}

    static void addTo(TranslationTable.Builder table) {
        table.add("RESIZE_BILINEAR", 2, resize(2, ResizeTranslation::linear))
                .add("RESIZE_NEAREST_NEIGHBOR", 2, resize(0, ResizeTranslation::nearest));
    }

    /**
     * How an axis is resized.
     *
     * @param extent elements of the input
     * @param size elements of the output
     */
    private record Axis(int extent, int size, boolean alignsCorners, boolean halfPixel) {
        float scale() {
            return alignsCorners && size > 1 ? (extent - 1) / (float) (size - 1) : extent / (float) size;
        }
    }

    private interface Kernel {
        Position at(Axis axis, int place);
    }

    /** @param option number of the option that says whether corners are aligned; that of half pixels follows */
    private static Translation resize(int option, Kernel kernel) {
        return node -> {
            Arranged map = node.map(node.moved(0).element().isInteger() && option != 0 ? node.input(0) : node.moved(0));
            List<Long> sizes = node.integers(1);
            if (sizes.size() != 2 || sizes.stream().anyMatch(size -> size < 1 || size > MOST)) {
                throw Refusal.damaged("It resizes to " + sizes + ".");
            }
            Operand resized = map.operand();
            for (int i = 0; i < 2; i++) {
                int extent = resized.shape().extent(i + 2);
                int size = Math.toIntExact(sizes.get(i));
                Axis axis = new Axis(
                        extent,
                        size,
                        node.options().flag(option),
                        node.options().flag(option + 1));
                resized = node.add(interpolate(node, axis, i + 2, kernel), resized);
            }
            node.give(map.with(resized));
        };
    }

    private static Interpolate interpolate(TfliteNode node, Axis axis, int place, Kernel kernel) {
        node.takePositions(axis.size());
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < axis.size(); i++) {
            positions.add(kernel.at(axis, i));
        }
        return new Interpolate(place, axis.extent(), positions);
    }

    private static Position linear(Axis axis, int place) {
        float source = axis.halfPixel() ? (place + 0.5f) * axis.scale() - 0.5f : place * axis.scale();
        int lower = Math.max(0, (int) Math.floor(source));
        int upper = Math.min(axis.extent() - 1, (int) Math.ceil(source));
        double part = source - lower;
        return lower == upper
                ? new Position(List.of(lower), List.of(1.0))
                : new Position(List.of(lower, upper), List.of(1 - part, part));
    }

    private static Position nearest(Axis axis, int place) {
        float source = (place + (axis.halfPixel() ? 0.5f : 0)) * axis.scale();
        double rounded = axis.alignsCorners() ? Math.floor(source + 0.5) : Math.floor(source);
        int nearest = (int) Math.min(axis.extent() - 1, rounded);
        return new Position(List.of(Math.max(0, nearest)), List.of(1.0));
    }
}
