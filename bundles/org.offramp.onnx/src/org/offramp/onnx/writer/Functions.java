// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Cast;
import org.offramp.graph.operators.Where;
import org.offramp.graph.tensors.ElementType;

/** Functions of two or three elements, and casts. */
final class Functions {
    private Functions() {}

    static void cast(Cast operator, Site site) {
        site.add("Cast", site.inputs()).with("to", DataTypes.of(operator.to())).end();
    }

    static void where(Where operator, Site site) {
        site.add("Where", site.inputs()).end();
    }

    static void binary(Binary operator, Site site) {
        switch (operator.function()) {
            case POWER -> power(site);
            case MODULO -> modulo(site);
            case MAXIMUM, MINIMUM -> widened(name(operator.function()), site);
            default -> site.add(name(operator.function()), site.inputs()).end();
        }
    }

    private static String name(BinaryFunction function) {
        return switch (function) {
            case ADD -> "Add";
            case SUBTRACT -> "Sub";
            case MULTIPLY -> "Mul";
            case DIVIDE -> "Div";
            case POWER -> "Pow";
            case MAXIMUM -> "Max";
            case MINIMUM -> "Min";
            case PRELU -> "PRelu";
            case MODULO -> "Mod";
            case EQUAL -> "Equal";
            case LESS -> "Less";
            case LESS_OR_EQUAL -> "LessOrEqual";
            case GREATER -> "Greater";
            case GREATER_OR_EQUAL -> "GreaterOrEqual";
            case AND -> "And";
            case OR -> "Or";
            case XOR -> "Xor";
        };
    }

    /** Computed in a wider type where runtimes have no narrow one. */
    private static void widened(String name, Site site) {
        ElementType element = site.type(0).element();
        ElementType wide = DataTypes.wide(element);
        site.add(name, site.cast(site.input(0), element, wide), site.cast(site.input(1), element, wide))
                .end(wide);
    }

    /** Bases and exponents have types of their own, but unsigned ones and narrow integers are not among them. */
    private static void power(Site site) {
        ElementType base = site.type(0).element();
        ElementType exponent = site.type(1).element();
        ElementType wideBase = DataTypes.wide(base);
        ElementType wideExponent = exponent == ElementType.UINT64 ? ElementType.INT64 : DataTypes.wide(exponent);
        site.add("Pow", site.cast(site.input(0), base, wideBase), site.cast(site.input(1), exponent, wideExponent))
                .end(wideBase);
    }

    /** ONNX has the remainder with the divisor's sign for integers only. */
    private static void modulo(Site site) {
        if (site.type(0).element().isInteger()) {
            site.add("Mod", site.inputs()).end();
            return;
        }
        String x = site.input(0);
        String divisor = site.input(1);
        String floor =
                site.add("Floor", site.add("Div", x, divisor).part("quotient")).part("floor");
        site.add("Sub", x, site.add("Mul", floor, divisor).part("multiple")).end();
    }
}
