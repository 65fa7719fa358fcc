// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.offramp.graph.operators.Interpolate;
import org.offramp.graph.operators.Interpolate.Position;

/**
 * Resizing of one axis.
 *
 * @param extent elements of the input
 * @param size elements of the output
 * @param scale output elements for one input element, which size needn't follow exactly
 * @param start,end part of the axis that is resized, as fractions; only for cropping
 */
record ResizeAxis(int extent, int size, double scale, double start, double end) {
    /** The operator for an axis of a tensor. */
    Interpolate interpolate(
            int axis, CoordinateTransformation coordinates, ResizeKernel kernel, boolean excludeOutside) {
        List<Position> positions = new ArrayList<>();
        for (int x = 0; x < size; x++) {
            double source = coordinates.source(this, x);
            boolean outside =
                    coordinates == CoordinateTransformation.TF_CROP_AND_RESIZE && (source < 0 || source > extent - 1);
            positions.add(outside ? new Position(List.of(), List.of()) : position(source, kernel, excludeOutside));
        }
        return new Interpolate(axis, extent, positions);
    }

    /** Neighbours beyond the ends are the elements at the ends, or left out. */
    private Position position(double source, ResizeKernel kernel, boolean excludeOutside) {
        // The left neighbour of an element that is met exactly counts as its base, with a ratio of 1.
        int base = (int) Math.ceil(source) - 1;
        double[] weights = kernel.weights(source - base);
        int first = base + 1 - weights.length / 2;
        Map<Integer, Double> bySource = new TreeMap<>();
        for (int i = 0; i < weights.length; i++) {
            int neighbour = first + i;
            boolean outside = neighbour < 0 || neighbour >= extent;
            if (weights[i] != 0 && !(outside && excludeOutside)) {
                bySource.merge(Math.max(0, Math.min(extent - 1, neighbour)), weights[i], Double::sum);
            }
        }
        double sum = bySource.values().stream().mapToDouble(Double::doubleValue).sum();
        List<Double> normalised = bySource.values().stream()
                .map(weight -> excludeOutside ? weight / sum : weight)
                .toList();
        return new Position(List.copyOf(bySource.keySet()), normalised);
    }
}
