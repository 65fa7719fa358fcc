// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.offramp.onnx.translation.OnnxNode;

/** Weights of the elements around a place; an even number of them, half on each side. */
@FunctionalInterface
interface ResizeKernel {
    /** @param ratio distance from the left neighbour, above 0 and at most 1 */
    double[] weights(double ratio);

    /** The kernel that a node asks for, for an axis with the given scale. */
    static ResizeKernel of(OnnxNode node, double scale) {
        double stretch = node.attributes().flag("antialias", false) ? Math.min(scale, 1) : 1;
        String mode = node.attributes().text("mode", "nearest");
        return switch (mode) {
            case "nearest" -> nearest(node, node.attributes().text("nearest_mode", "round_prefer_floor"));
            case "linear", "bilinear" -> sampled(x -> Math.max(0, 1 - Math.abs(x)), 1, stretch);
            case "cubic" -> {
                double a = node.attributes().real("cubic_coeff_a", -0.75);
                yield sampled(x -> cubic(Math.abs(x), a), 2, stretch);
            }
            default ->
                throw node.unsupported(
                        "Its mode '" + mode + "' isn't known.", "Offramp resizes with nearest, linear and cubic.");
        };
    }

    /** How many weights a place has at most: the smaller the scale, the more. */
    static double most(OnnxNode node, double scale) {
        return node.attributes().flag("antialias", false) ? 4 + 4 / Math.min(scale, 1) : 4;
    }

    private static ResizeKernel nearest(OnnxNode node, String rounding) {
        return switch (rounding) {
            case "round_prefer_floor" -> ratio -> pick(ratio > 0.5);
            case "round_prefer_ceil" -> ratio -> pick(ratio >= 0.5);
            case "floor" -> ratio -> pick(ratio == 1);
            case "ceil" -> ratio -> pick(true);
            default ->
                throw node.unsupported(
                        "Its nearest_mode '" + rounding + "' isn't known.",
                        "Offramp rounds with round_prefer_floor, round_prefer_ceil, floor and ceil.");
        };
    }

    private static double[] pick(boolean right) {
        return right ? new double[] {0, 1} : new double[] {1, 0};
    }

    /** Values of a function with the given reach; below a scale of 1 it is stretched and normalised. */
    private static ResizeKernel sampled(DoubleUnaryOperator function, int reach, double stretch) {
        int first = (int) Math.floor(-reach / stretch) + 1;
        return ratio -> {
            double[] weights = new double[2 - 2 * first];
            Arrays.setAll(weights, i -> function.applyAsDouble((first + i - ratio) * stretch));
            double sum = stretch < 1 ? Arrays.stream(weights).sum() : 1;
            Arrays.setAll(weights, i -> weights[i] / sum);
            return weights;
        };
    }

    private static double cubic(double x, double a) {
        if (x <= 1) {
            return ((a + 2) * x - (a + 3)) * x * x + 1;
        }
        return x < 2 ? ((a * x - 5 * a) * x + 8 * a) * x - 4 * a : 0;
    }
}
