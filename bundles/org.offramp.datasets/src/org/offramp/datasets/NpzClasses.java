// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import java.io.IOException;
import java.util.Optional;
import org.offramp.api.BadInputException;
import org.offramp.api.datasets.DataSpec;

/** Number of classes of labelled arrays. */
final class NpzClasses {
    private NpzClasses() {}

    /** What {@code classes=} says and no label contradicts, else the width of one-hot rows, else the largest label + 1. */
    static int count(DataSpec spec, NpyLabels labels) throws IOException {
        Optional<Integer> given = spec.option("classes").map(text -> parse(spec, text));
        int largest = labels.largest();
        int classes = given.orElse(Math.max(labels.columns(), largest + 1));
        if (largest >= classes) {
            throw new BadInputException(
                    spec.toString(),
                    "There is a label " + largest + ", but there are only " + classes + " classes.",
                    "Labels count from 0: write classes=" + (largest + 1) + " or leave it away.");
        }
        return classes;
    }

    private static int parse(DataSpec spec, String text) {
        if (!text.matches("[1-9]\\d{0,6}") || Integer.parseInt(text) > NpyLabels.MOST_CLASSES) {
            throw new BadInputException(
                    spec.toString(),
                    "Option classes: '" + text + "' isn't a number of classes.",
                    "Write a number from 1 to " + NpyLabels.MOST_CLASSES + ", or leave it away.");
        }
        return Integer.parseInt(text);
    }
}
