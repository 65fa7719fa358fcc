// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.offramp.graph.Network;
import org.offramp.graph.operators.ArgReduce;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Cast;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** Networks that compare and combine conditions. */
final class LogicNetworks {
    private LogicNetworks() {}

    static List<Network> all() {
        return Stream.of(comparisons(), combinations(), places())
                .flatMap(each -> each)
                .toList();
    }

    /** Of whole numbers, so that some are equal. */
    private static Stream<Network> comparisons() {
        return Arrays.stream(BinaryFunction.values())
                .filter(BinaryFunction::isComparison)
                .map(function -> NetworkSketch.of(function + " of whole numbers", 3, 4)
                        .then(Unary.of(UnaryFunction.ROUND))
                        .thenWith(new Binary(function), Tensor.ofFloats(Shape.of(4), -1, 0, 1, 2))
                        .network());
    }

    private static Stream<Network> combinations() {
        Tensor conditions = Tensor.ofLongs(ElementType.BOOL, Shape.of(2, 1), 0, 1);
        return Arrays.stream(BinaryFunction.values())
                .filter(BinaryFunction::isLogical)
                .map(function -> NetworkSketch.of(function + " with constant conditions", 2, 3)
                        .thenWith(new Binary(BinaryFunction.LESS), Tensor.ofFloats(Shape.SCALAR, 0))
                        .thenWith(new Binary(function), conditions)
                        .then(new Cast(ElementType.FLOAT32))
                        .network());
    }

    /** Where the extremes are, with several equal ones. */
    private static Stream<Network> places() {
        return Stream.of(false, true)
                .flatMap(minimum -> Stream.of(false, true)
                        .map(last -> NetworkSketch.of(
                                        (last ? "last " : "first ") + (minimum ? "smallest" : "largest")
                                                + " of equal elements",
                                        3,
                                        9)
                                .then(Unary.of(UnaryFunction.ROUND))
                                .then(new ArgReduce(minimum, 2, false, last))
                                .network()));
    }
}
