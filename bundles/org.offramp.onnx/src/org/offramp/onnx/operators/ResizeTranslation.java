// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import java.util.Arrays;
import java.util.Locale;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Interpolate;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.onnx.translation.OnnxNode;
import org.offramp.onnx.translation.TranslationTable;
import org.offramp.onnx.translation.Value;

/** Resize and its predecessor Upsample, as one interpolation for each axis whose extent or elements change. */
final class ResizeTranslation {
    private static final int HAS_COORDINATES = 11;

    private ResizeTranslation() {}

    static void register(TranslationTable.Builder table) {
        table.add("Resize", 1, 4, ResizeTranslation::translate);
        table.add("Upsample", 1, 2, ResizeTranslation::translate);
    }

    private static void translate(OnnxNode node) {
        CoordinateTransformation coordinates = coordinates(node);
        boolean crops = coordinates == CoordinateTransformation.TF_CROP_AND_RESIZE;
        double filling = crops ? node.attributes().real("extrapolation_value", 0) : 0;
        ResizePlan plan = ResizePlan.of(node, crops);
        Value x = shifted(node, node.input(0), -filling);
        for (int axis : plan.axes().keySet()) {
            Interpolate operator = interpolate(node, axis, plan.axes().get(axis), coordinates);
            if (!isNothing(operator)) {
                x = node.add(operator, x);
            }
        }
        node.give(shifted(node, x, filling));
    }

    /** What lies outside interpolates to zero: shifting before and after turns zero into the value for outside. */
    private static Value shifted(OnnxNode node, Value x, double by) {
        return by == 0
                ? x
                : node.add(
                        new Binary(BinaryFunction.ADD), x, node.scalar(x.type().element(), by));
    }

    private static Interpolate interpolate(
            OnnxNode node, int axis, ResizeAxis resize, CoordinateTransformation coordinates) {
        boolean old = node.opset() < HAS_COORDINATES;
        boolean nearest = node.attributes().text("mode", "nearest").equals("nearest");
        ResizeKernel kernel = old && nearest
                ? ratio -> ratio == 1 ? new double[] {0, 1} : new double[] {1, 0}
                : ResizeKernel.of(node, resize.scale());
        node.reserve(resize.size() * ResizeKernel.most(node, resize.scale()));
        return resize.interpolate(axis, coordinates, kernel, node.attributes().flag("exclude_outside", false));
    }

    private static boolean isNothing(Interpolate operator) {
        boolean sameSize = operator.positions().size() == operator.extent();
        for (int i = 0; sameSize && i < operator.extent(); i++) {
            Interpolate.Position position = operator.positions().get(i);
            sameSize = position.isCopy() && position.sources().get(0) == i;
        }
        return sameSize;
    }

    private static CoordinateTransformation coordinates(OnnxNode node) {
        if (node.opset() < HAS_COORDINATES) {
            return CoordinateTransformation.ASYMMETRIC;
        }
        String name = node.attributes().text("coordinate_transformation_mode", "half_pixel");
        return Arrays.stream(CoordinateTransformation.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new ShapeException("Its coordinate_transformation_mode '" + name + "' doesn't exist."));
    }
}
