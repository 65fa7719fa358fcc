// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/**
 * A tensor of the file and where its elements are in the network.
 *
 * @param shape in the file's order of axes, with the symbolic batch
 * @param layout fits the shape
 */
public record Value(Operand operand, Shape shape, Layout layout) {
    /** Where channels-first networks have the axes of the file's [batch, height, width, channels]. */
    public static final List<Integer> CHANNELS_FIRST = List.of(0, 3, 1, 2);

    /** A tensor that lies as the file has it. */
    public static Value plain(Operand operand) {
        return new Value(operand, operand.shape(), Layout.plain(operand.shape()));
    }

    public ElementType element() {
        return operand.type().element();
    }

    public Optional<Tensor> constant() {
        return operand.constant();
    }

    public static List<Integer> identity(int rank) {
        return IntStream.range(0, rank).boxed().toList();
    }

    public static Shape permuted(Shape shape, List<Integer> order) {
        return new Shape(order.stream().map(shape::dim).toList());
    }

    /** Whether the network's tensor has the file's axes in that order, but for axes of one element. */
    boolean isIn(List<Integer> order) {
        return layout.memory().equals(layout.inOrder(shape, order));
    }

    /** The order of axes that the network's tensor is in; the file's where it is in pieces of axes. */
    public List<Integer> ownOrder() {
        List<List<Integer>> usual = shape.rank() == CHANNELS_FIRST.size()
                ? List.of(identity(shape.rank()), CHANNELS_FIRST)
                : List.of(identity(shape.rank()));
        Optional<List<Integer>> asItIs = usual.stream()
                .filter(order -> isIn(order) && permuted(shape, order).equals(operand.shape()))
                .findFirst();
        return asItIs.or(() -> usual.stream().filter(this::isIn).findFirst())
                .or(this::derivedOrder)
                .orElse(identity(shape.rank()));
    }

    private Optional<List<Integer>> derivedOrder() {
        List<Integer> order = new ArrayList<>(identity(shape.rank()));
        List<Integer> plain = layout.inOrder(shape, order);
        order.sort(Comparator.comparing(axis -> firstInMemory(axis, plain)));
        return Optional.of(order).filter(this::isIn);
    }

    /** Axes of one element come where the axis before them is. */
    private int firstInMemory(int axis, List<Integer> plain) {
        int before =
                layout.inOrder(shape, identity(shape.rank()).subList(0, axis)).size();
        int with = layout.inOrder(shape, identity(shape.rank()).subList(0, axis + 1))
                .size();
        int unit = with > before ? before : before - 1;
        return unit < 0 ? -1 : layout.memory().indexOf(plain.get(unit));
    }

    /** The same elements under another shape, if the network's tensor can stay as it is. */
    Optional<Value> viewed(Shape other) {
        return layout.refined(other).map(refined -> new Value(operand, other, refined));
    }

    /** The file's axes in another order, the network's tensor as it is. */
    public Value transposed(List<Integer> order) {
        return new Value(operand, permuted(shape, order), layout.relabelled(shape, order));
    }
}
