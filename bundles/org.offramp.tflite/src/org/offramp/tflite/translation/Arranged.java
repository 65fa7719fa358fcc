// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.translation;

import java.util.ArrayList;
import java.util.List;
import org.offramp.graph.tensors.Shape;

/**
 * A tensor of the network with the file's axes in some order.
 *
 * @param shape in the file's order
 * @param order for each axis of the network's tensor, the file's axis that it is
 */
public record Arranged(Operand operand, Shape shape, List<Integer> order) {
    /** Where the network's tensor has an axis of the file's. */
    public int axis(int fileAxis) {
        return order.indexOf(fileAxis);
    }

    /** Numbers that are given for each axis of the file's tensor, in the network's order. */
    public <T> List<T> inOrder(List<T> byFileAxis) {
        return order.stream().map(byFileAxis::get).toList();
    }

    /** What an operator made of it that leaves the axes where they are. */
    public Value with(Operand result) {
        List<org.offramp.graph.tensors.Dim> dims = new ArrayList<>();
        for (int axis = 0; axis < order.size(); axis++) {
            dims.add(result.shape().dim(axis(axis)));
        }
        Shape file = new Shape(dims);
        return new Value(result, file, Layout.ordered(file, order));
    }

    /** What an operator made of it that takes some axes away. */
    public Value without(Operand result, List<Integer> fileAxes) {
        List<Integer> left =
                order.stream().filter(axis -> !fileAxes.contains(axis)).toList();
        List<Integer> renumbered = left.stream()
                .map(axis -> (int) left.stream().filter(other -> other < axis).count())
                .toList();
        return new Arranged(result, result.shape(), renumbered).with(result);
    }
}
