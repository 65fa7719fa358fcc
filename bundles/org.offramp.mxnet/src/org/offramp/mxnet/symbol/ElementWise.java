// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.symbol;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Where;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;

/** Functions of several tensors, element by element. */
final class ElementWise {
    private ElementWise() {}

    static final class Binaries implements Translation<Binary> {
        /** MXNet's remainder of a division by zero is zero, not NaN. */
        @Override
        public boolean fits(Binary operator, Site site) {
            return site.allFloat32()
                    && !operator.function().isComparison()
                    && operator.function() != BinaryFunction.MODULO;
        }

        @Override
        public Value translate(Binary operator, Site site, SymbolBuilder symbols) {
            Value left = aligned(site, 0, symbols);
            Value right = aligned(site, 1, symbols);
            BinaryFunction function = operator.function();
            if (function == BinaryFunction.PRELU) {
                return prelu(left, right, symbols);
            }
            // oneDNN fuses a sum into the convolution before it only under this name
            boolean fusible = function == BinaryFunction.ADD && site.shape(0).equals(site.shape(1));
            return symbols.node(fusible ? "elemwise_add" : name(function), Attributes.NONE, left, right);
        }
    }

    private static String name(BinaryFunction function) {
        return switch (function) {
            case ADD -> "broadcast_add";
            case SUBTRACT -> "broadcast_sub";
            case MULTIPLY -> "broadcast_mul";
            case DIVIDE -> "broadcast_div";
            case POWER -> "broadcast_power";
            case MAXIMUM -> "broadcast_maximum";
            case MINIMUM -> "broadcast_minimum";
            default -> throw new IllegalArgumentException(function + " runs in plain Java.");
        };
    }

    /** MXNet's own wants a slope per channel; this takes any that broadcasts. */
    private static Value prelu(Value x, Value slope, SymbolBuilder symbols) {
        Value positive = symbols.node("relu", Attributes.NONE, x);
        Value negative = symbols.node("_minimum_scalar", Attributes.NONE.with("scalar", 0.0), x);
        Value scaled = symbols.node("broadcast_mul", Attributes.NONE, negative, slope);
        return symbols.node("broadcast_add", Attributes.NONE, positive, scaled);
    }

    /** Only for conditions known beforehand: MXNet's symbols carry floats. */
    static final class Wheres implements Translation<Where> {
        @Override
        public boolean fits(Where operator, Site site) {
            return site.isConstant(0) && site.isFloat32(1) && site.isFloat32(2);
        }

        @Override
        public Value translate(Where operator, Site site, SymbolBuilder symbols) {
            return symbols.node(
                    "_npi_where",
                    Attributes.NONE,
                    aligned(site, 0, symbols),
                    aligned(site, 1, symbols),
                    aligned(site, 2, symbols));
        }
    }

    /** An input with as many axes as the output: MXNet broadcasts axes of one element, but adds none. */
    static Value aligned(Site site, int input, SymbolBuilder symbols) {
        Shape shape = site.shape(input);
        int missing = site.output().shape().rank() - shape.rank();
        Value value = symbols.of(site, input);
        if (missing == 0) {
            return value;
        }
        List<Dim> ones = Collections.nCopies(missing, Dim.of(1));
        return Shaping.reshape(value, new Shape(concat(ones, shape.dims())), symbols);
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
