// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import java.util.List;
import java.util.stream.IntStream;
import org.offramp.graph.operators.Interpolate;
import org.offramp.graph.operators.Interpolate.Position;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** Resizing of one axis: a choice of elements where it only copies, else a product with a constant matrix. */
final class Resizing {
    private Resizing() {}

    static void interpolate(Interpolate operator, Site site) {
        int rank = site.type(0).shape().rank();
        if (operator.isCopy()) {
            List<Integer> sources = operator.positions().stream()
                    .map(position -> position.sources().get(0))
                    .toList();
            site.add("Gather", site.input(0), site.integers("indices", sources))
                    .with("axis", operator.axis())
                    .end();
        } else if (operator.axis() == rank - 1) {
            multiplyLast(site, operator, site.input(0)).end();
        } else if (operator.axis() == rank - 2) {
            String matrix =
                    site.constant("matrix", matrix(operator, site.type(0).element(), false));
            site.add("MatMul", matrix, site.input(0)).end();
        } else {
            turned(operator, site, rank);
        }
    }

    private static NodeBuilder multiplyLast(Site site, Interpolate operator, String tensor) {
        return site.add(
                "MatMul",
                tensor,
                site.constant("matrix", matrix(operator, site.type(0).element(), true)));
    }

    /** The axis is swapped with the last one and back. */
    private static void turned(Interpolate operator, Site site, int rank) {
        List<Integer> swap = IntStream.range(0, rank)
                .map(axis -> axis == operator.axis() ? rank - 1 : axis == rank - 1 ? operator.axis() : axis)
                .boxed()
                .toList();
        String turned = site.add("Transpose", site.input(0)).with("perm", swap).part("turned");
        String resized = multiplyLast(site, operator, turned).part("resized");
        site.add("Transpose", resized).with("perm", swap).end();
    }

    /** Weights as [positions, extent], or the other way round for a product from the right. */
    private static Tensor matrix(Interpolate operator, ElementType element, boolean right) {
        int rows = operator.positions().size();
        int columns = operator.extent();
        double[] matrix = new double[Math.multiplyExact(rows, columns)];
        for (int row = 0; row < rows; row++) {
            Position position = operator.positions().get(row);
            for (int i = 0; i < position.sources().size(); i++) {
                int column = position.sources().get(i);
                matrix[right ? column * rows + row : row * columns + column] +=
                        position.weights().get(i);
            }
        }
        return Tensor.ofDoubles(element, right ? Shape.of(columns, rows) : Shape.of(rows, columns), matrix);
    }
}
