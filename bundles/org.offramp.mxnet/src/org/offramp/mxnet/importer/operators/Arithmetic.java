// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.operators;

import java.util.Locale;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.mxnet.importer.translation.SymbolSite;
import org.offramp.mxnet.importer.translation.TranslationTable;
import org.offramp.mxnet.importer.translation.Value;

/** Arithmetic, element by element. MXNet's versions have called the same by several names. */
final class Arithmetic {
    private Arithmetic() {}

    static void register(TranslationTable.Builder table) {
        binary(table, BinaryFunction.ADD, "elemwise_add", "broadcast_add", "broadcast_plus", "_plus", "_Plus", "_add");
        binary(
                table,
                BinaryFunction.SUBTRACT,
                "elemwise_sub",
                "broadcast_sub",
                "broadcast_minus",
                "_minus",
                "_Minus",
                "_sub");
        binary(table, BinaryFunction.MULTIPLY, "elemwise_mul", "broadcast_mul", "_mul", "_Mul");
        binary(table, BinaryFunction.DIVIDE, "elemwise_div", "broadcast_div", "_div", "_Div");
        binary(table, BinaryFunction.POWER, "broadcast_power", "_power", "_Power");
        binary(table, BinaryFunction.MAXIMUM, "broadcast_maximum", "_maximum", "_Maximum");
        binary(table, BinaryFunction.MINIMUM, "broadcast_minimum", "_minimum", "_Minimum");
        scalar(table, BinaryFunction.ADD, "plus");
        scalar(table, BinaryFunction.SUBTRACT, "minus");
        scalar(table, BinaryFunction.MULTIPLY, "mul");
        scalar(table, BinaryFunction.DIVIDE, "div");
        scalar(table, BinaryFunction.POWER, "power");
        scalar(table, BinaryFunction.MAXIMUM, "maximum");
        scalar(table, BinaryFunction.MINIMUM, "minimum");
        reversed(table, BinaryFunction.SUBTRACT, "minus");
        reversed(table, BinaryFunction.DIVIDE, "div");
        reversed(table, BinaryFunction.POWER, "power");
        table.add(Arithmetic::sum, "add_n", "ElementWiseSum");
        for (UnaryFunction function : new UnaryFunction[] {
            UnaryFunction.ABS, UnaryFunction.CEIL, UnaryFunction.COS, UnaryFunction.ERF, UnaryFunction.EXP,
            UnaryFunction.FLOOR, UnaryFunction.LOG, UnaryFunction.RECIPROCAL, UnaryFunction.SIGN, UnaryFunction.SIN,
            UnaryFunction.SQRT
        }) {
            unary(table, function, function.name().toLowerCase(Locale.ROOT));
        }
        unary(table, UnaryFunction.NEGATE, "negative");
        table.add(Arithmetic::square, "square");
        table.add(Arithmetic::reciprocalRoot, "rsqrt");
    }

    private static void binary(TranslationTable.Builder table, BinaryFunction function, String... names) {
        table.add(site -> site.add(new Binary(function), site.input(0), site.input(1)), names);
    }

    private static void unary(TranslationTable.Builder table, UnaryFunction function, String name) {
        table.add(site -> site.add(Unary.of(function), site.input(0)), name);
    }

    private static void scalar(TranslationTable.Builder table, BinaryFunction function, String name) {
        table.add(
                site -> site.add(new Binary(function), site.input(0), number(site)),
                "_" + name + "_scalar",
                "_" + capital(name) + "Scalar");
    }

    private static void reversed(TranslationTable.Builder table, BinaryFunction function, String name) {
        table.add(
                site -> site.add(new Binary(function), number(site), site.input(0)),
                "_r" + name + "_scalar",
                "_R" + capital(name) + "Scalar");
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static Value number(SymbolSite site) {
        return site.scalar(site.attributes().real("scalar", 0));
    }

    private static Value sum(SymbolSite site) {
        Value sum = site.input(0);
        for (int i = 1; i < site.inputs(); i++) {
            sum = site.add(new Binary(BinaryFunction.ADD), sum, site.input(i));
        }
        return sum;
    }

    private static Value square(SymbolSite site) {
        return site.add(new Binary(BinaryFunction.MULTIPLY), site.input(0), site.input(0));
    }

    private static Value reciprocalRoot(SymbolSite site) {
        return site.add(Unary.of(UnaryFunction.RECIPROCAL), site.add(Unary.of(UnaryFunction.SQRT), site.input(0)));
    }
}
