// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import java.io.IOException;
import org.offramp.api.BadInputException;
import org.offramp.graph.tensors.Tensor;

/** Labels out of an array: a whole number in each row, or a row of zeros with a one at the class. */
final class NpyLabels {
    /** More classes are refused: a label that large is none. */
    static final int MOST_CLASSES = 1_000_000;

    private final NpyRows rows;

    NpyLabels(NpyRows rows) {
        this.rows = rows;
        if (rows.header().rowShape().size() > 1 || rows.header().rowElements() > MOST_CLASSES) {
            throw new BadInputException(
                    rows.subject(),
                    "Labels can't have the shape " + rows.header().shapeText() + ".",
                    "Name an array with one label, or one row of one-hot values, for each sample: labels=NAME.");
        }
    }

    NpyRows rows() {
        return rows;
    }

    /** Number of classes as far as the shape tells, 0 if it doesn't. */
    int columns() {
        return rows.header().rowElements() == 1 ? 0 : rows.header().rowElements();
    }

    /** Label in the current row. */
    int label() {
        return columns() == 0 ? index(rows.row().doubleAt(0)) : hot(rows.row());
    }

    /** The largest label of all rows that are left. */
    int largest() throws IOException {
        int largest = 0;
        while (rows.next()) {
            largest = Math.max(largest, label());
        }
        return largest;
    }

    private int index(double value) {
        if (!(value >= 0 && value < MOST_CLASSES && value == Math.rint(value))) {
            throw new BadInputException(
                    rows.subject(),
                    "Record " + rows.number() + " has the label " + value + ".",
                    "Labels are whole numbers from 0 on, below " + MOST_CLASSES + "; name such an array: labels=NAME.");
        }
        return (int) value;
    }

    private int hot(Tensor row) {
        int hot = -1;
        for (int column = 0; column < row.size(); column++) {
            double value = row.doubleAt(column);
            if (value != 0 && (value != 1 || hot >= 0)) {
                throw notOneHot();
            }
            hot = value == 1 ? column : hot;
        }
        if (hot < 0) {
            throw notOneHot();
        }
        return hot;
    }

    private BadInputException notOneHot() {
        return new BadInputException(
                rows.subject(),
                "The labels of record " + rows.number() + " aren't zeros and a single one.",
                "Name an array with one label for each sample: labels=NAME.");
    }
}
