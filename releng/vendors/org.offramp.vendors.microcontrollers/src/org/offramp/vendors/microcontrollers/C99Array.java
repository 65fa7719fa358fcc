// SPDX-License-Identifier: EPL-2.0
package org.offramp.vendors.microcontrollers;

import java.util.ArrayList;
import java.util.List;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Tensor;

/**
 * A constant as an array of C99.
 *
 * @param name identifier
 * @param tensor its name in the network
 */
record C99Array(String name, String tensor, Tensor value) {
    private static final int PER_LINE = 8;

    C99Array {
        type(value.element());
    }

    String declaration() {
        return "extern const " + type(value.element()) + " " + name + "[" + size() + "]; /* "
                + comment(tensor + ": " + value.type()) + " */";
    }

    List<String> definition() {
        List<String> lines = new ArrayList<>();
        lines.add("const " + type(value.element()) + " " + name + "[" + size() + "] = {");
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < value.size(); i++) {
            line.append(literal(i)).append(',');
            if (i % PER_LINE == PER_LINE - 1 || i == value.size() - 1) {
                lines.add(line.toString());
                line.setLength(0);
            }
        }
        if (value.size() == 0) {
            lines.add("0,");
        }
        lines.add("};");
        return lines;
    }

    /** C has no arrays without elements. */
    private int size() {
        return Math.max(1, value.size());
    }

    private String literal(int index) {
        return switch (value.element()) {
            case FLOAT32 -> finite(value.doubleAt(index)) + "f";
            case FLOAT64 -> finite(value.doubleAt(index));
            case INT64 -> wide(value.longAt(index));
            default -> String.valueOf(value.longAt(index));
        };
    }

    /** Hexadecimal: exact. */
    private String finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(
                    "The constant '" + tensor + "' holds " + number + ", which C99 has no literal for.");
        }
        return Double.toHexString(number);
    }

    /** The smallest one has no literal of its own. */
    private static String wide(long number) {
        return number == Long.MIN_VALUE ? "INT64_MIN" : "INT64_C(" + number + ")";
    }

    private static String type(ElementType element) {
        return switch (element) {
            case FLOAT32 -> "float";
            case FLOAT64 -> "double";
            case INT8 -> "int8_t";
            case UINT8, BOOL -> "uint8_t";
            case INT16 -> "int16_t";
            case UINT16 -> "uint16_t";
            case INT32 -> "int32_t";
            case INT64 -> "int64_t";
            default -> throw new IllegalArgumentException("C99 has no type for constants of " + element + ".");
        };
    }

    /** Text that neither ends a comment nor holds what a compiler warns of, such as question marks in a row. */
    static String comment(String text) {
        return text.replaceAll("[^ ->@-~]", "_").replace("*/", "* /").replace("/*", "/ *");
    }
}
