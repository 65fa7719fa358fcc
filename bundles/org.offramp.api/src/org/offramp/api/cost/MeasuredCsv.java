// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.offramp.api.BadInputException;
import org.offramp.hardware.ElementType;
import org.offramp.hardware.OperatorKind;

/** Reads the rows of a measured table; refuses what it can't use, with its line. */
final class MeasuredCsv {
    private static final Set<String> COLUMNS = Set.of("operator", "element", "shape", "ms", "mJ");
    private static final List<String> NEEDED = List.of("operator", "shape", "ms");

    private final String name;
    private List<String> header = List.of();

    MeasuredCsv(String name) {
        this.name = name;
    }

    List<MeasuredOperator> read(List<String> lines) {
        List<MeasuredOperator> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\\s*,\\s*", -1));
            if (header.isEmpty()) {
                header = checkedHeader(cells, i + 1);
            } else {
                rows.add(row(cells, i + 1));
            }
        }
        if (rows.isEmpty()) {
            throw bad(lines.size(), "there is no row", "It needs the header operator,shape,ms and rows below.");
        }
        return rows;
    }

    private List<String> checkedHeader(List<String> cells, int line) {
        if (!cells.containsAll(NEEDED) || !COLUMNS.containsAll(cells) || new HashSet<>(cells).size() < cells.size()) {
            throw bad(
                    line,
                    "the header is " + String.join(",", cells),
                    "It has the columns operator, shape, ms and perhaps element and mJ, each once.");
        }
        return cells;
    }

    private MeasuredOperator row(List<String> cells, int line) {
        if (cells.size() != header.size()) {
            throw bad(line, "it has " + cells.size() + " cells", "The header has " + header.size() + ".");
        }
        try {
            return row(cells);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw bad(
                    line,
                    String.valueOf(e.getMessage()),
                    "A row is such as convolution,float32,3x32x32*16x3x3x3>16x32x32,0.41,0.12.");
        }
    }

    private MeasuredOperator row(List<String> cells) {
        OperatorKind kind = kind(cell(cells, "operator"));
        ElementType element = element(cell(cells, "element"));
        MeasuredShape shape = MeasuredShape.of(cell(cells, "shape"));
        int size = element == ElementType.INT8 ? 1 : element == ElementType.FLOAT16 ? 2 : 4;
        String joules = cell(cells, "mJ");
        return new MeasuredOperator(
                kind,
                element,
                shape.operations(),
                Math.multiplyExact(size, shape.activations()),
                Math.multiplyExact(size, shape.weights()),
                thousandth("ms", cell(cells, "ms")),
                joules.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(thousandth("mJ", joules)));
    }

    private String cell(List<String> cells, String column) {
        int index = header.indexOf(column);
        return index < 0 ? "" : cells.get(index);
    }

    private static OperatorKind kind(String text) {
        OperatorKind kind = OperatorKind.get(text);
        if (kind == null || kind == OperatorKind.ANY) {
            throw new IllegalArgumentException("the operator '" + text + "' is none of "
                    + OperatorKind.VALUES.stream()
                            .skip(1)
                            .map(OperatorKind::getLiteral)
                            .toList());
        }
        return kind;
    }

    private static ElementType element(String text) {
        ElementType element = text.isEmpty() ? ElementType.FLOAT32 : ElementType.get(text);
        if (element == null) {
            throw new IllegalArgumentException("the element '" + text + "' is none of " + ElementType.VALUES);
        }
        return element;
    }

    private static double thousandth(String column, String text) {
        double value = Double.parseDouble(text) / 1000;
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(column + " is " + text + ", which is not positive");
        }
        return value;
    }

    private BadInputException bad(int line, String what, String remedy) {
        return new BadInputException(name, "In line " + line + " " + what + ".", remedy);
    }
}
