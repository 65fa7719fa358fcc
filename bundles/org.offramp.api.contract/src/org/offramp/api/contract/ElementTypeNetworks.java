// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import java.util.List;
import java.util.stream.Stream;
import org.offramp.graph.Network;
import org.offramp.graph.operators.ArgReduce;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Cast;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.Gather;
import org.offramp.graph.operators.MaxPool;
import org.offramp.graph.operators.MaxPoolIndices;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.operators.Where;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** Networks in which not everything is float32, between parts where everything is. */
final class ElementTypeNetworks {
    private ElementTypeNetworks() {}

    static List<Network> all() {
        return Stream.of(
                        NetworkSketch.of("choice by a comparison", 4, 3)
                                .thenWith(new Binary(BinaryFunction.GREATER), Tensor.ofFloats(Shape.SCALAR, 0))
                                .join(Unary.of(UnaryFunction.EXP), "x")
                                .join(Unary.of(UnaryFunction.TANH), "x")
                                .join(new Where(), "t1", "t2", "t3")
                                .then(Unary.of(UnaryFunction.SIGMOID)),
                        NetworkSketch.of("choice known beforehand", 2, 3)
                                .constant("mask", Tensor.ofLongs(ElementType.BOOL, Shape.of(3), 1, 0, 1))
                                .constant("other", Tensor.ofFloats(Shape.of(2, 1), 5, 6))
                                .join(new Where(), "mask", "x", "other"),
                        NetworkSketch.of("largest index", 5, 3)
                                .then(new ArgReduce(false, 1, true, false))
                                .then(new Cast(ElementType.FLOAT32))
                                .then(Unary.of(UnaryFunction.NEGATE)),
                        NetworkSketch.of("negated condition as float", 5)
                                .thenWith(new Binary(BinaryFunction.LESS), Tensor.ofFloats(Shape.SCALAR, 0.5f))
                                .then(Unary.of(UnaryFunction.NOT))
                                .then(new Cast(ElementType.FLOAT32)),
                        NetworkSketch.of("rows looked up by a computed index", 4)
                                .then(new ArgReduce(false, 1, false, false))
                                .constant("rows", Tensor.ofFloats(Shape.of(4, 2), 1, 2, 3, 4, 5, 6, 7, 8))
                                .join(new Gather(0), "rows", "t1")
                                .then(Unary.of(UnaryFunction.SOFTPLUS)),
                        NetworkSketch.of("places of the maxima between convolutions", 2, 6, 6)
                                .then(new Convolution(Window.of(1, 1), 1), Shape.of(2, 2, 1, 1))
                                .then(new MaxPoolIndices(new MaxPool(Window.of(2, 2), false), false))
                                .then(new Cast(ElementType.FLOAT32))
                                .then(new Convolution(Window.of(2, 2), 1), Shape.of(3, 2, 2, 2)),
                        NetworkSketch.of("power with an integer exponent", 4)
                                .thenWith(
                                        new Binary(BinaryFunction.POWER),
                                        Tensor.ofLongs(ElementType.INT64, Shape.SCALAR, 3)))
                .map(NetworkSketch::network)
                .toList();
    }
}
