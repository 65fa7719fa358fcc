// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import java.util.Arrays;
import java.util.List;
import org.offramp.graph.Network;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Cast;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** Networks that calculate with integers of every size, some beyond their range. */
final class IntegerNetworks {
    private static final List<BinaryFunction> FUNCTIONS = List.of(
            BinaryFunction.ADD,
            BinaryFunction.SUBTRACT,
            BinaryFunction.MULTIPLY,
            BinaryFunction.DIVIDE,
            BinaryFunction.MAXIMUM,
            BinaryFunction.MINIMUM,
            BinaryFunction.MODULO);

    private IntegerNetworks() {}

    static List<Network> all() {
        return Arrays.stream(ElementType.values())
                .filter(ElementType::isInteger)
                .flatMap(element -> FUNCTIONS.stream().map(function -> calculation(element, function)))
                .toList();
    }

    private static Network calculation(ElementType element, BinaryFunction function) {
        return NetworkSketch.of(function + " of " + element, 4)
                .then(Unary.of(UnaryFunction.ABS))
                .thenWith(new Binary(BinaryFunction.MULTIPLY), Tensor.ofFloats(Shape.SCALAR, 50))
                .then(new Cast(element))
                .thenWith(new Binary(function), Tensor.ofLongs(element, Shape.of(4), 1, 7, 30, 100))
                .network();
    }
}
